"""Where else in a client folder a person may stand: drafts, the cache, and any file at all."""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator

from webcare import limits
from webcare.custody.known import Known, sentence_keys
from webcare.custody.person import Person
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.files import LEFTOVER
from webcare.platform.reasons import reason
from webcare.store import cache
from webcare.store.files import is_readme, open_regular, read_source, shown, walk
from webcare.store.front import read_front
from webcare.store.nodes import Mapping, Scalar, Sequence
from webcare.store.workspace import Workspace

ENDINGS = (".md", ".txt")
CONVERSATION = ("conversation", "gesprek")
CACHED = re.compile(rf"\.?[a-z]{{2,20}}-[0-9a-f]{{40}}\S{{0,40}}|{LEFTOVER.pattern}")
"""Files in the cache folder that webcare made; of other files in it nothing is known."""
BLOCK = 1 << 20


def drafts_of(person: Person, known: Known, workspace: Workspace) -> Iterator[str]:
    """Drafts that name the person, answer one of the conversations, or were mined from what the person wrote."""
    folder = workspace.path("drafts")
    for path in walk(folder, ENDINGS) if os.path.isdir(folder) else ():
        if not is_readme(path) and not os.path.islink(path) and _is_about(path, person, known):
            yield path


def _is_about(path: str, person: Person, known: Known) -> bool:
    try:
        source = read_source(path, limits.DRAFT)
    except CannotRun:
        return False  # the last look, through every file, still sees it
    if person.pattern.search(source.text):
        return True
    head = read_front(source)[0]
    if not isinstance(head, Mapping):
        return False
    for key in CONVERSATION:
        conversation = head.get(key)
        if isinstance(conversation, Scalar) and hash(conversation.text) in known.conversations:
            return True
    asked = head.get("questions")
    questions = [item.text for item in asked.items if isinstance(item, Scalar)] if isinstance(asked, Sequence) else []
    return any(not known.sentences.isdisjoint(sentence_keys(question)) for question in questions)


def remove(paths: Iterable[str]) -> None:
    """Delete files. Raises ``CannotRun`` when one stays."""
    for path in paths:
        try:
            os.unlink(path)
        except FileNotFoundError:
            continue
        except OSError as problem:
            why = reason(problem)
            message = Text(f"dit bestand kan niet weg ({why.nl})", f"this file cannot be removed ({why.en})")
            raise CannotRun(message, place=shown(path)) from None


def purge(indexes: Iterable[str]) -> None:
    """Empty the cache of what was read from files, and remove these indexes of the logs; both come back.

    Raises ``CannotRun`` when one stays.
    """
    where = cache.folder()
    kept = []
    if where is not None and os.path.isdir(where):
        with os.scandir(where) as entries:
            kept = [entry.path for entry in entries if entry.is_file() and CACHED.fullmatch(entry.name)]
    remove([*kept, *indexes])


def traces(root: str, person: Person) -> Iterator[tuple[str, int]]:
    """Every place under a folder where the person's pseudonym or account still stands: the file and its first line.

    git's own folder is passed over; of each file only the first place is told. Memory is bounded.
    """
    pattern = re.compile(person.pattern.pattern.encode(), re.IGNORECASE)
    for where, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in sorted(names):
            path = os.path.join(where, name)
            if os.path.islink(path):
                continue
            with contextlib.suppress(CannotRun, OSError):
                line = _first(path, pattern, person.needles)
                if line is not None:
                    yield path, line


def _first(path: str, pattern: re.Pattern[bytes], needles: tuple[bytes, ...]) -> int | None:
    longest = max(map(len, needles))
    line, before = 1, b""
    with open_regular(path) as file:
        while block := file.read(BLOCK):
            data = before + block
            small = data.lower()  # looking for words is far faster than the pattern
            if any(needle in small for needle in needles) and (found := pattern.search(data)):
                return line + data.count(b"\n", 0, found.start())
            before = data[-longest - 8 :]
            line += data.count(b"\n", 0, len(data) - len(before))
    return None
