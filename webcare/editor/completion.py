"""What may be written at the cursor: placeholders, the client's words, keys and values of the handbook."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from webcare.editor.desk import Desk, Kind, entry_kind
from webcare.editor.keys import ITEM, Spot, choices, fields, model_at, spot
from webcare.model.answer import AnswerHead
from webcare.model.draft import DraftHead
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.handbook import entry_type
from webcare.store.answers import answer_paths, parse_answer
from webcare.store.files import read_text_or_nothing
from webcare.store.front import FENCE, split_front
from webcare.store.workspace import Workspace

PLACEHOLDER = re.compile(r"\{\{[ \t]*([\w.]{0,80})$")
WORD = re.compile(r"(?<![\w-])[^\W\d_][\w-]{0,60}$")
TITLE = re.compile(r"^(?:title|titel):[ \t]*(.{1,200}?)[ \t]*$", re.MULTILINE)
WINDOW = 200
REFERENCES = {
    "channel": "channels",
    "kanaal": "channels",
    "channels": "channels",
    "closed-alternative": "channels",
    "topic": "topics",
    "onderwerp": "topics",
    "topics": "topics",
    "owner": "contacts",
    "eigenaar": "contacts",
    "hours": "hours",
}
"""Which entries a key names."""


class Completion(NamedTuple):
    """Put ``text`` in the place of ``[start, end)``; ``sort`` is what kind of thing it is."""

    label: str
    start: int
    end: int
    text: str
    sort: str
    about: str = ""


def completions(text: str, offset: int, path: str, desk: Desk) -> list[Completion]:
    """What fits at ``offset``, all of it: the editor chooses by what was typed."""
    try:
        kind, workspace = desk.kind(path), desk.workspace(path)
    except CannotRun:
        return []
    if kind in ("other", "settings"):
        return []
    if kind == "handbook":
        name = entry_kind(path, workspace)
        return list(_yaml(text, 0, offset, entry_type(name), workspace)) if name else []
    front = split_front(text)
    start, end = (front[0], front[1]) if front else _unclosed(text)
    if start <= offset <= end and kind != "fragment":
        return list(_yaml(text, start, offset, AnswerHead if kind == "answer" else DraftHead, workspace))
    return list(_in_body(text, offset, path, kind, workspace))


def _in_body(text: str, offset: int, path: str, kind: Kind, workspace: Workspace) -> Iterator[Completion]:
    before = text[max(0, offset - WINDOW) : offset]
    if found := PLACEHOLDER.search(before):
        yield from _placeholders(text, path, kind, workspace, offset - len(found[1]), offset)
    elif found := WORD.search(before):
        yield from _terms(workspace, offset - len(found[0]), offset)


def _unclosed(text: str) -> tuple[int, int]:
    """Front matter that is being written and has no end yet is the first lines, up to an empty one."""
    opened = FENCE.match(text)
    if opened is None:
        return 0, -1
    blank = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)").search(text, opened.end())
    return opened.end(), blank.start() if blank else len(text)


def _placeholders(text: str, path: str, kind: Kind, workspace: Workspace, start: int, end: int) -> Iterator[Completion]:
    """The variables of the answer, and the facts of the handbook; a draft is filled in already."""
    if kind == "draft":
        return
    answer = parse_answer(Source(path, text))[0] if kind == "answer" else None
    for name, variable in (answer.head.variables if answer else {}).items():
        yield Completion(name, start, end, name, "variable", variable.description)
    for name, fact in workspace.handbook.facts.items():
        yield Completion(f"facts.{name}", start, end, f"facts.{name}", "fact", fact)


def _terms(workspace: Workspace, start: int, end: int) -> Iterator[Completion]:
    """The client's own names and words."""
    vocabulary, tone = workspace.handbook.vocabulary, workspace.handbook.tone
    words = [(name.name, name.what or "") for name in vocabulary.names]
    words += [(item.use, item.why or "") for item in vocabulary.jargon]
    words += [(item.use, item.why or "") for item in tone.preferred]
    for word, about in dict(reversed(words)).items():
        yield Completion(word, start, end, word, "term", about)


def _yaml(text: str, start: int, offset: int, kind: Any, workspace: Workspace) -> Iterator[Completion]:
    """Keys with their descriptions, or the values of the key on this line."""
    here = spot(text, start, offset)
    if here is None:
        return
    begin = offset - len(here.word)
    if not here.key:
        for field in fields(model_at(kind, here.path)):
            yield Completion(field.name, begin, offset, f"{field.name}: ", "key", field.about)
    steps = (*here.path, here.key) if here.key else here.path
    for choice in choices(model_at(kind, steps)):
        yield Completion(choice, begin, offset, choice, "value")
    for name, about in _named(here, workspace):
        yield Completion(name, begin, offset, name, "reference", about)


def _named(here: Spot, workspace: Workspace) -> Iterable[tuple[str, str]]:
    """The entries or the answers that this key refers to."""
    inside = here.key or (here.path[-2] if len(here.path) > 1 and here.path[-1] == ITEM else "")
    if inside == "related":
        return _answers(workspace)
    entries = getattr(workspace.handbook, REFERENCES[inside]) if inside in REFERENCES else {}
    return [(name, str(getattr(entry, "name", "") or "")) for name, entry in entries.items()]


def _answers(workspace: Workspace) -> Iterator[tuple[str, str]]:
    folder = workspace.path("answers")
    for path in answer_paths(folder) if workspace.root and os.path.isdir(folder) else ():
        title = TITLE.search(read_text_or_nothing(path)[:2000])
        yield os.path.splitext(os.path.basename(path))[0], title[1] if title else ""
