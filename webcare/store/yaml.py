"""YAML in the small dialect that a handbook needs, read from the events of PyYAML's parser.

Anchors, aliases, merge keys, tags, duplicate keys and a second document are refused: they hide what a reader of the
file cannot see. Nothing is typed here. Depth and size are bounded while reading, so a hostile file ends early.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from webcare import limits
from webcare.limits import Limit
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.conflict import conflict_in_data
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml: the same events, slower
    from yaml import SafeLoader as Loader  # type: ignore[assignment]  # both give the same events

RULE = "gegevens/yaml"
BYTE_ORDER_MARK = "\ufeff"
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
WHY = {
    "anchor": Text(
        "ankers (&naam) en verwijzingen (*naam) zijn hier niet toegestaan",
        "anchors (&name) and aliases (*name) are not allowed here",
    ),
    "tag": Text("tags (!naam) zijn hier niet toegestaan", "tags (!name) are not allowed here"),
    "merge": Text("de samenvoegsleutel << is hier niet toegestaan", "the merge key << is not allowed here"),
    "document": Text("er mag maar één document in een bestand staan", "a file holds one document only"),
    "key": Text("een sleutel moet gewone tekst zijn", "a key must be plain text"),
}
ONE_DOCUMENT = Text("haal deze regel weg, of maak er twee bestanden van", "remove this line, or make it two files")
WRITE_OUT = Text("schrijf de waarde voluit", "write the value out")


class _Refused(Exception):
    def __init__(self, message: Text, start: int, end: int, hint: Text | None = None) -> None:
        self.message, self.start, self.end, self.hint = message, start, end, hint


def parse_yaml(source: Source, base: int = 0, end: int | None = None) -> tuple[Node | None, list[Finding]]:
    """The tree of ``source.text[base:end]``, or None with the finding that says why not. Offsets are in the source."""
    if conflict := conflict_in_data(source, base, end):
        return None, [conflict]
    text = source.text[base:end]
    findings: list[Finding] = []
    try:
        return _Reader(source, text, base, findings).read(), findings
    except _Refused as refused:
        problem = source.finding(RULE, Severity.ERROR, refused.message, refused.start, refused.end, hint=refused.hint)
        return None, [*findings, problem]


class _Reader:
    def __init__(self, source: Source, text: str, base: int, findings: list[Finding]) -> None:
        self.source, self.text, self.base, self.findings, self.count = source, text, base, findings, 0
        self.marks = len(text) - len(text.lstrip(BYTE_ORDER_MARK))

    def read(self) -> Node | None:
        if found := UNPRINTABLE.search(self.text):
            message = Text("hier staat een onzichtbaar stuurteken", "a control character is here")
            hint = Text("haal het weg", "remove it")
            raise _Refused(message, self.base + found.start(), self.base + found.end(), hint)
        try:
            events = self.events()
            root = None
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if root is not None:
                        raise self.refuse("document", event, ONE_DOCUMENT)
                    root = self.node(next(events), events, 0)
            return root
        except yaml.MarkedYAMLError as problem:
            raise self.syntax(problem) from None
        except (yaml.YAMLError, UnicodeError):
            raise _Refused(Text("dit is geen geldige YAML", "this is not valid YAML"), self.base, self.base) from None

    def events(self) -> Iterator[yaml.Event]:
        # libyaml counts a byte-order mark as a character of its own only at the start of the stream.
        return iter(yaml.parse(self.text[self.marks :], Loader=Loader))

    def place(self, mark: Any) -> int:
        """The offset of one of PyYAML's marks, of which it has two kinds."""
        return self.base + self.marks + int(mark.index)

    def refuse(self, why: str, event: yaml.Event, hint: Text | None = None) -> _Refused:
        return _Refused(WHY[why], self.place(event.start_mark), self.place(event.end_mark), hint)

    def past(self, limit: Limit, event: yaml.Event) -> _Refused:
        return _Refused(limit.message, self.place(event.start_mark), self.place(event.end_mark), limit.hint)

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self.count += 1
        if self.count > limits.VALUES:
            raise self.past(limits.VALUES, event)
        if depth > limits.DEPTH:
            raise self.past(limits.DEPTH, event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.refuse("anchor", event, WRITE_OUT)
        if getattr(event, "tag", None):
            raise self.refuse("tag", event, WRITE_OUT)
        start = self.place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, not event.style, start, self.trimmed(start, self.place(event.end_mark)))
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                items.append(self.node(inner, events, depth + 1))
            return Sequence(items, start, self.trimmed(start, self.place(inner.end_mark)))
        return self.mapping(start, events, depth)

    def mapping(self, start: int, events: Iterator[yaml.Event], depth: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        while not isinstance(inner := next(events), yaml.MappingEndEvent):
            key = self.node(inner, events, depth + 1)
            if not isinstance(key, Scalar):
                raise self.refuse("key", inner)
            if key.text == "<<" and key.plain:
                raise self.refuse("merge", inner, WRITE_OUT)
            value = self.node(next(events), events, depth + 1)
            if key.text in seen:
                self.duplicate(key, seen[key.text])
            else:
                seen[key.text] = key
                pairs.append((key, value))
        return Mapping(pairs, start, self.trimmed(start, self.place(inner.end_mark)))

    def duplicate(self, key: Scalar, first: Scalar) -> None:
        if len(self.findings) >= limits.FINDINGS:
            return
        line, _ = self.source.position(first.start)
        shown = self.source.quote(key.start, key.end)
        self.findings.append(
            self.source.finding(
                "gegevens/dubbele-sleutel",
                Severity.ERROR,
                Text(f"de sleutel '{shown}' staat er twee keer", f"the key '{shown}' is here twice"),
                key.start,
                key.end,
                hint=Text(
                    f"de eerste staat op regel {line}; haal er één weg", f"the first is on line {line}; remove one"
                ),
            )
        )

    def trimmed(self, start: int, end: int) -> int:
        """Block values end at the next line's first character for libyaml; for a reader, at their own last one."""
        while end > start and self.source.text[end - 1].isspace():
            end -= 1
        return end

    def syntax(self, problem: yaml.MarkedYAMLError) -> _Refused:
        unclosed = "quoted scalar" in (problem.context or "") and "end of stream" in (problem.problem or "")
        mark = problem.context_mark if unclosed else problem.problem_mark or problem.context_mark
        at = min(self.place(mark), self.base + len(self.text)) if mark else self.base
        line = self.source.position(at)[0]
        message = Text("dit is geen geldige YAML", "this is not valid YAML")
        hint = Text(
            "kijk naar het inspringen, en zet tekst met ': ' of ' #' erin tussen aanhalingstekens",
            "check the indentation, and quote text that holds ': ' or ' #'",
        )
        if unclosed:
            hint = Text("dit aanhalingsteken wordt nergens gesloten", "this quotation mark is never closed")
        elif "\t" in self.source.text[self.source.starts[line - 1] : at + 1]:
            hint = Text("gebruik spaties in plaats van een tab", "use spaces instead of a tab")
        return _Refused(message, at, min(at + 1, self.base + len(self.text)), hint)
