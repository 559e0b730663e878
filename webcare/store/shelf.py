"""The answers of a folder as ``suggest`` needs them, without reading again what has not changed.

What is kept of each file lies in the user's cache, with the size, the time and the hash of what it was read from. A
file whose size and time are the same is not opened again, unless it was written so shortly before the last look that
another write may have left no trace (git's *racy* files).
"""

import hashlib
import os
from datetime import date

import msgspec

from webcare import limits
from webcare.model.answer import Answer
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.store import answers as answer_files
from webcare.store import cache
from webcare.store.channel_names import id_of, with_ids
from webcare.store.files import read_source, shown, stands_in
from webcare.store.front import read_front
from webcare.store.nodes import Mapping, Scalar, Sequence

FRESH = 2_000_000_000
"""Nanoseconds within which a second write may leave the same time."""


class Shelved(msgspec.Struct, frozen=True):
    """One answer, by what finds it. ``name`` is its file inside the folder."""

    id: str
    name: str
    title: str
    topic: str | None
    questions: list[str]
    channels: list[str]
    valid_from: date | None
    valid_until: date | None
    owner: str | None = None
    review_by: date | None = None
    variants: list[str | None] = []
    """The channels that it has a text for; None is the text for every other channel."""
    digest: str = ""
    """A hash of the file."""

    def holds(self, channel: str | None, today: date) -> bool:
        """May it be used on this channel (None: any), on this day?"""
        begun = self.valid_from is None or self.valid_from <= today
        ended = self.valid_until is not None and self.valid_until < today
        return begun and not ended and (not channel or not self.channels or channel in self.channels)


class _File(msgspec.Struct):
    """What is known of one file; ``answer`` is None when it holds none that can be read."""

    size: int
    time: int
    digest: str
    answer: Shelved | None


class _Kept(msgspec.Struct):
    """What is known of a folder since a moment (``time.time_ns``)."""

    looked: int
    files: dict[str, _File]


class Shelf(msgspec.Struct, frozen=True):
    """The answers of a folder in order of their names, one for each id."""

    folder: str
    answers: list[Shelved]
    unread: list[str]
    """Files that hold no answer that can be read."""
    twice: list[str]
    """Files with an id that an earlier file has."""
    digest: str
    """A hash of all that was read."""
    ids: dict[str, str] = {}
    """The id behind each alias of a channel, as the answers have them."""


def read_shelf(folder: str, ids: dict[str, str] | None = None) -> Shelf:
    """The answers of a folder; a folder that is not there has none. ``ids`` is that of ``parse_answer``."""
    import time

    key = f"shelf-{hashlib.sha256(os.fsencode(os.path.abspath(folder))).hexdigest()[:40]}"
    version = cache.key("shelf", __file__, [])
    kept = cache.load(f"{key}-{version[-8:]}", _Kept) or _Kept(0, {})
    now, files = time.time_ns(), dict[str, _File]()
    for path in answer_files.answer_paths(folder):
        name = os.path.relpath(path, folder)
        try:
            status = os.stat(path)
        except OSError:
            continue
        last = kept.files.get(name)
        size, written = status.st_size, status.st_mtime_ns
        if last is None or (last.size, last.time) != (size, written) or written > kept.looked - FRESH:
            last = _read(path, name, size, written, last)
        files[name] = last
    if files != kept.files and not stands_in(folder):
        cache.save(f"{key}-{version[-8:]}", _Kept(now, files))
    return _shelf(folder, files, ids or {})


def read_answer(shelf: Shelf, shelved: Shelved) -> tuple[Answer, Source] | None:
    """The whole answer and what it was read from; None when that is no longer possible."""
    path = os.path.join(shelf.folder, shelved.name)
    try:
        source = read_source(path, limits.ANSWER, name=shown(path))
    except CannotRun:
        return None
    answer, _ = answer_files.parse_answer(source, shelf.ids)
    return None if answer is None else (answer, source)


def _read(path: str, name: str, size: int, written: int, last: _File | None) -> _File:
    try:
        source = read_source(path, limits.ANSWER)
    except CannotRun:
        return _File(size, written, "", None)
    digest = hashlib.sha256(source.text.encode()).hexdigest()
    if last is not None and last.digest == digest:
        return _File(size, written, digest, last.answer)
    return _File(size, written, digest, _shelved(source, name, digest))


def _shelved(source: Source, name: str, digest: str) -> Shelved | None:
    answer, _ = answer_files.parse_answer(source)
    if answer is None:
        return _as_far_as_it_goes(source, name, digest)
    head = answer.head
    return Shelved(
        head.id,
        name,
        head.title,
        head.topic,
        head.questions,
        head.channels,
        head.valid_from,
        head.valid_until,
        head.owner,
        head.review_by,
        [variant.channel for variant in answer.variants],
        digest,
    )


def _as_far_as_it_goes(source: Source, name: str, digest: str) -> Shelved | None:
    """An answer whose front matter is not as it should be; None without any.

    ``check`` says what is wrong (an id with a capital, say), but the answer is found all the same.
    """
    node, _, _ = read_front(source)
    if not isinstance(node, Mapping):
        return None

    def text(key: str) -> str:
        value = node.get(key)
        return value.text if isinstance(value, Scalar) else ""

    asked = node.get("questions")
    questions = [item.text for item in asked.items if isinstance(item, Scalar)] if isinstance(asked, Sequence) else []
    identity = text("id") or os.path.splitext(os.path.basename(name))[0]
    return Shelved(
        identity, name, text("title") or identity, text("topic") or None, questions, [], None, None, digest=digest
    )


def _shelf(folder: str, files: dict[str, _File], ids: dict[str, str]) -> Shelf:
    found: dict[str, Shelved] = {}
    unread, twice = [], []
    digest = hashlib.sha256()
    for name in sorted(files):
        answer = files[name].answer
        digest.update(os.fsencode(f"{name}\0{files[name].digest}\0"))
        if answer is None:
            unread.append(name)
        elif answer.id in found:
            twice.append(name)
        else:
            found[answer.id] = _with_ids(answer, ids)
    return Shelf(folder, list(found.values()), unread, twice, digest.hexdigest(), ids)


def _with_ids(answer: Shelved, ids: dict[str, str]) -> Shelved:
    if not ids:
        return answer
    named: Shelved = with_ids(answer, ids)
    return msgspec.structs.replace(named, variants=[id_of(name, ids) for name in answer.variants])
