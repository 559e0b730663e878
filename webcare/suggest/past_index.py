"""An index of past questions in the user's cache: which messages of the log have which stems, and where they stand.

It holds no text: of a question its stems in alphabetical order, of every message its place in the log (file and byte)
and a hash of its conversation. A log only grows, so reading goes on where it stopped; a file that changed otherwise is
read anew. Every batch is one transaction that begins by looking how far others came, so that processes may build at
once. Whatever SQLite cannot do here (a lock, damage, a full disk) means that there is less past, never an error.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO

from webcare.desk.logged import Line, lines
from webcare.model.errors import CannotRun
from webcare.store import cache
from webcare.store.files import open_regular, walk
from webcare.suggest.past_files import Seen, grown, look, sample
from webcare.suggest.past_rows import QUESTION, key_of, kind_of, moment_of, stems_of

VERSION = 1
BATCH = 2_000
"""Lines in one transaction; what is in memory at once."""
FEWEST_STEMS = 2
WAIT = 0.2
"""Seconds that a locked index is waited for."""
SCHEMA = """
CREATE TABLE IF NOT EXISTS files(id INTEGER PRIMARY KEY, name TEXT UNIQUE, size INT, time INT, read INT, sample BLOB);
CREATE TABLE IF NOT EXISTS messages(
    id INTEGER PRIMARY KEY, file INT, place INT, conversation INT, at INT, kind INT, stems TEXT);
CREATE INDEX IF NOT EXISTS by_conversation ON messages(conversation);
CREATE INDEX IF NOT EXISTS by_file ON messages(file);
CREATE TABLE IF NOT EXISTS stems(stem TEXT PRIMARY KEY, messages INT) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS asked USING fts5(stems, content='messages', content_rowid='id');
"""
ALL = ""
"""The row of ``stems`` that counts every indexed question."""
Tell = Callable[[int, int], None]
"""Told how many bytes of how many have been read."""


class PastIndex:
    """The index of one folder of logs. Methods raise ``sqlite3.Error`` when it cannot be used."""

    def __init__(self, folder: str, wait: float = WAIT) -> None:
        self.folder = os.path.abspath(folder)
        self.path = self.path_of(folder)
        try:
            os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
        except OSError as problem:
            raise sqlite3.OperationalError(str(problem)) from problem
        self.base = sqlite3.connect(self.path, timeout=wait, isolation_level=None)
        try:
            for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "cache_size=-32000", "secure_delete=FAST"):
                self.base.execute(f"PRAGMA {pragma}")
            if not self.base.execute("SELECT 1 FROM sqlite_master WHERE name='asked'").fetchone():
                self.base.executescript(SCHEMA)
        except sqlite3.Error:
            self.base.close()
            raise

    @staticmethod
    def path_of(folder: str) -> str:
        """Where the index of a folder of logs lies. Raises ``sqlite3.OperationalError`` when the cache is off."""
        where = cache.folder()
        if where is None:
            raise sqlite3.OperationalError("WEBCARE_CACHE=off")
        name = hashlib.sha256(os.path.abspath(folder).encode("utf-8", "surrogateescape")).hexdigest()[:40]
        return os.path.join(where, "past", f"{name}-{VERSION}.sqlite")

    def close(self) -> None:
        """Let go of the file."""
        self.base.close()

    def update(self, seconds: float | None = None, tell: Tell | None = None) -> bool:
        """Read what is new, for about so many seconds, but one batch at least. True when nothing is left to read."""
        until = None if seconds is None else time.monotonic() + seconds
        found = self._look()
        whole = sum(one.size for one in found.values())
        done = int(self.base.execute("SELECT coalesce(sum(read), 0) FROM files WHERE name IS NOT NULL").fetchone()[0])
        steps = self._steps(found)
        for bytes_read in steps:
            done += bytes_read
            if tell is not None:
                tell(min(done, whole), whole)
            if until is not None and time.monotonic() >= until:
                steps.close()
                return False
        return True

    def _look(self) -> dict[str, Seen]:
        """The logs that there are now. What is known of another version of a file is set apart, to be removed."""
        found = {}
        for path in walk(self.folder, (".jsonl",)) if os.path.isdir(self.folder) else ():
            name = os.path.relpath(path, self.folder)
            with suppress(OSError, UnicodeEncodeError):  # gone meanwhile; or a name that no database can hold
                name.encode()
                found[name] = look(path)
        known = self.base.execute("SELECT name, size, time FROM files WHERE name IS NOT NULL").fetchall()
        if {name: (one.size, one.time) for name, one in found.items()} == {name: (a, b) for name, a, b in known}:
            return found
        with self._write():
            rows = self.base.execute("SELECT id, name, size, time, read, sample FROM files WHERE name IS NOT NULL")
            for number, name, size, written, read, sampled in rows.fetchall():
                now = found.get(name)
                if now is not None and (now.size, now.time) == (size, written):
                    continue
                if now is not None and grown(now.path, read, sampled):
                    self.base.execute("UPDATE files SET size=?, time=? WHERE id=?", (now.size, now.time, number))
                else:
                    self.base.execute("UPDATE files SET name=NULL WHERE id=?", (number,))
            for name, one in sorted(found.items()):
                self.base.execute(
                    "INSERT OR IGNORE INTO files(name, size, time, read, sample) VALUES(?, ?, ?, 0, x'')",
                    (name, one.size, one.time),
                )
        return found

    def _steps(self, found: dict[str, Seen]) -> Generator[int, None, None]:
        """Remove what is out of date, then read what is new, batch by batch: the bytes that each has read."""
        while self._removed_some():
            yield 0
        rows = "SELECT name, read FROM files WHERE name IS NOT NULL AND read < size ORDER BY name"
        for name, _ in self.base.execute(rows).fetchall():
            if name not in found:
                continue
            try:
                with open_regular(found[name].path) as file:
                    while (read := self._read_some(name, file)) is not None:
                        yield read
            except (CannotRun, OSError):
                continue

    def _read_some(self, name: str, file: BinaryIO) -> int | None:
        """Index one batch of a file, from where anybody stopped; None when there is nothing more."""
        with self._write():
            row = self.base.execute("SELECT id, read FROM files WHERE name=?", (name,)).fetchone()
            if row is None:
                return None
            number, start = int(row[0]), int(row[1])
            batch, end = [], start
            for line in lines(file, start):
                end = line.end
                batch.append(line)
                if len(batch) == BATCH:
                    break
            if end == start:
                return None
            self._add(number, batch)
            self.base.execute("UPDATE files SET read=?, sample=? WHERE id=?", (end, sample(file, end), number))
            return end - start

    def _add(self, number: int, batch: Sequence[Line]) -> None:
        last = self.base.execute("SELECT coalesce(max(id), 0) FROM messages").fetchone()[0]
        rows, asked, counts = [], [], Counter[str]()
        for line in batch:
            message = line.message
            kind = kind_of(message) if message is not None else None
            if message is None or kind is None or (at := moment_of(message.at)) is None:
                continue
            last += 1
            stems = stems_of(message.body or "") if kind == QUESTION else []
            spoken = " ".join(stems) if len(stems) >= FEWEST_STEMS else None
            rows.append((last, number, line.start, key_of(message.conversation_id), at, kind, spoken))
            if spoken is not None:
                asked.append((last, spoken))
                counts.update((ALL, *stems))
        self.base.executemany("INSERT INTO messages VALUES(?, ?, ?, ?, ?, ?, ?)", rows)
        self.base.executemany("INSERT INTO asked(rowid, stems) VALUES(?, ?)", asked)
        self._count(counts)

    def _removed_some(self) -> bool:
        """Remove one batch of messages whose file changed; False when there are none."""
        if not self.base.execute("SELECT 1 FROM files WHERE name IS NULL").fetchone():
            return False
        with self._write():
            gone = self.base.execute("SELECT id FROM files WHERE name IS NULL LIMIT 1").fetchone()
            if gone is None:
                return False
            if not self.base.execute("SELECT 1 FROM files WHERE read > 0 AND name IS NOT NULL").fetchone():
                self._empty()
                return True
            wanted = "SELECT id, stems FROM messages WHERE file=? LIMIT ?"
            rows = self.base.execute(wanted, (gone[0], BATCH)).fetchall()
            if not rows:
                self.base.execute("DELETE FROM files WHERE id=?", gone)
            spoken = [row for row in rows if row[1] is not None]
            self.base.executemany("INSERT INTO asked(asked, rowid, stems) VALUES('delete', ?, ?)", spoken)
            self.base.executemany("DELETE FROM messages WHERE id=?", [row[:1] for row in rows])
            counts: Counter[str] = Counter()
            for _, stems in spoken:
                counts.subtract((ALL, *stems.split(" ")))
            self._count(counts)
        return True

    def _empty(self) -> None:
        """Begin anew in one step: nothing of what is indexed is still true."""
        for name in ("messages", "stems", "asked"):
            self.base.execute(f"DROP TABLE {name}")
        self.base.execute("DELETE FROM files WHERE name IS NULL")
        for statement in SCHEMA.split(";"):
            self.base.execute(statement)

    def _count(self, counts: Counter[str]) -> None:
        self.base.executemany(
            "INSERT INTO stems VALUES(?, ?) ON CONFLICT(stem) DO UPDATE SET messages = messages + excluded.messages",
            sorted(counts.items()),
        )

    @contextmanager
    def _write(self) -> Iterator[None]:
        """A transaction that begins with the right to write."""
        self.base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.base.execute("ROLLBACK")
            raise
        self.base.execute("COMMIT")
