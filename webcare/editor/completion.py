"""What may be written at the cursor: placeholders, the client's words, keys and values of the handbook."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from webcare.editor.desk import Desk, Kind, entry_kind
from webcare.editor.flow import ITEM
from webcare.editor.keys import Spot, choices, fields, model_at, spot
from webcare.model.answer import AnswerHead
from webcare.model.draft import DraftHead
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.handbook import entry_type
from webcare.placeholders.tree import FILTERS
from webcare.rendering import Facts
from webcare.rules import load_rules
from webcare.store.answers import answer_paths, parse_answer, read_fragments
from webcare.store.files import read_text_or_nothing
from webcare.store.front import FENCE, split_front
from webcare.store.workspace import Workspace

OPEN = re.compile(r"\{[{%][^{}\n]{0,200}$")
NAME = re.compile(r"(?:\{\{[ \t]*|\{%-?[ \t]*(?:el)?if[ \t]+(?:not[ \t]+)?)([\w.]{0,80})$")
FILTER = re.compile(r"\{\{[^{}\n|]{1,100}(?:\|[^{}\n|]{1,40}){0,4}\|[ \t]*(\w{0,20})$")
INCLUDE = re.compile(r"\{%-?[ \t]*include[ \t]+([\"']?)([\w/-]{0,80})$")
IGNORED = re.compile(r"<!--[ \t]*webcare:[ \t]*(?:negeer|ignore)[ \t]+([\w/-]{0,60})$", re.IGNORECASE)
WORD = re.compile(r"(?<![\w-])[^\W\d_][\w-]{0,60}$")
TITLE = re.compile(r"^(?:title|titel):[ \t]*(.{1,200}?)[ \t]*$", re.MULTILINE)
WINDOW = 300
LINE_END = re.compile(r"[^\r\n]{0,300}")
IGNORE_KEYS = ("ignore", "negeer")
REFERENCES = {
    "channel": "channels",
    "kanaal": "channels",
    "channels": "channels",
    "closed-alternative": "channels",
    "topic": "topics",
    "onderwerp": "topics",
    "topics": "topics",
    "hours": "hours",
    "cover": "hours",
    **dict.fromkeys(
        "owner eigenaar contact decides publishes person by members targets last-contact holders backup".split(),
        "contacts",
    ),
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
    if found := IGNORED.search(before):
        yield from _rules(offset - len(found[1]), offset)
    elif OPEN.search(before):
        if kind != "draft":  # that is filled in already
            yield from _in_placeholder(text, before, offset, path, kind, workspace)
    elif found := WORD.search(before):
        yield from _terms(workspace, offset - len(found[0]), offset)


def _in_placeholder(
    text: str, before: str, offset: int, path: str, kind: Kind, workspace: Workspace
) -> Iterator[Completion]:
    if found := NAME.search(before):
        yield from _placeholders(text, path, kind, workspace, offset - len(found[1]), offset)
    elif found := FILTER.search(before):
        for name in FILTERS:
            yield Completion(name, offset - len(found[1]), offset, name, "value")
    elif found := INCLUDE.search(before):
        yield from _fragments(text, found[1], workspace, offset - len(found[2]), offset)


def _rules(start: int, end: int) -> Iterator[Completion]:
    """The rules that a writer may switch off, each with its title."""
    for name, rule in load_rules().items():
        yield Completion(name, start, end, name, "rule", rule.page.strip().split("\n")[0])


def _fragments(text: str, quote: str, workspace: Workspace, start: int, end: int) -> Iterator[Completion]:
    """The fragments, each with its first line; what is not there yet of quotes and closing sign comes along."""
    folder = workspace.path("answers")
    found = LINE_END.match(text, end)
    rest = found.group() if found else ""
    mark = quote or '"'
    tail = ("" if rest.startswith(mark) else mark) + ("" if "%}" in rest else " %}")
    for name, source in (read_fragments(folder)[0] if workspace.root else {}).items():
        about = source.text.strip().split("\n")[0][:120]
        yield Completion(name, start, end, f"{'' if quote else mark}{name}{tail}", "fragment", about)


def _unclosed(text: str) -> tuple[int, int]:
    """Front matter that is being written and has no end yet is the first lines, up to an empty one."""
    opened = FENCE.match(text)
    if opened is None:
        return 0, -1
    blank = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)").search(text, opened.end())
    return opened.end(), blank.start() if blank else len(text)


def _placeholders(text: str, path: str, kind: Kind, workspace: Workspace, start: int, end: int) -> Iterator[Completion]:
    """The variables of the answer, and the facts of the handbook."""
    answer = parse_answer(Source(path, text))[0] if kind == "answer" else None
    for name, variable in (answer.head.variables if answer else {}).items():
        yield Completion(name, start, end, name, "variable", variable.description)
    for name, fact in Facts(workspace).items():
        label = name.replace("-", "_") if "." in name else f"facts.{name}"
        yield Completion(label, start, end, label, "fact", fact)


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
    if inside in IGNORE_KEYS:
        return [(rule.label, rule.about) for rule in _rules(0, 0)]
    entries = getattr(workspace.handbook, REFERENCES[inside]) if inside in REFERENCES else {}
    return [(name, str(getattr(entry, "name", "") or "")) for name, entry in entries.items()]


def _answers(workspace: Workspace) -> Iterator[tuple[str, str]]:
    folder = workspace.path("answers")
    for path in answer_paths(folder) if workspace.root and os.path.isdir(folder) else ():
        title = TITLE.search(read_text_or_nothing(path)[:2000])
        yield os.path.splitext(os.path.basename(path))[0], title[1] if title else ""
