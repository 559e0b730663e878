"""From a tree to typed entries: the type decides what a value is, and every problem is told at its place."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any, ClassVar, Literal

import pytest

from tests.store.told import told
from webcare.model.finding import Finding, Source
from webcare.model.handbook.base import Entry, Id
from webcare.model.values import ClockTime, Window, doc
from webcare.store.build import Builder, closest
from webcare.store.json_tree import parse_json
from webcare.store.yaml import parse_yaml


class Everything(Entry, frozen=True, kw_only=True):
    """One key of every type."""

    text: str = ""
    number: int = 0
    ratio: float = 0.0
    flag: bool = False
    maybe: int | None = None
    either: bool | str = ""
    word: Literal["no", "yes"] = "no"
    digit: Literal[1, 2] = 1
    code: Id = "a"
    day: date = date(2026, 1, 1)
    moment: datetime = datetime(2026, 1, 1, 9)  # noqa: DTZ001  the client's own time zone, as in the handbook
    lasts: timedelta = timedelta(0)
    at: ClockTime = ClockTime(0)
    window: Window = Window(0, 1)
    form: Annotated[str, doc("Een vorm die geen naam heeft", pattern="^x+$")] = "x"
    number_or_text: Literal[1] | str = ""
    title: Annotated[str, doc("Een titel", min_length=2, max_length=3)] = "ab"
    letter: Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"] = "a"
    any_of: bool | int | str = ""
    words: Annotated[list[str], doc("Woorden", min_length=1)] = []
    table: dict[Id, int] = {}


def built(text: str, kind: Any = Everything) -> tuple[Any, list[Finding]]:
    source = Source("h.yaml", text)
    node, findings = parse_yaml(source)
    assert node is not None and not findings
    builder = Builder(source)
    return builder.build(node, kind), builder.findings


AMSTERDAM_WINTER = datetime(2026, 11, 22, 8, tzinfo=UTC)
VALUES: dict[str, tuple[str, Any]] = {
    "text: 9:00": ("text", "9:00"),
    "text: nee": ("text", "nee"),
    "text: no": ("text", "no"),
    "text: 010": ("text", "010"),
    "text: 0612345678": ("text", "0612345678"),
    "text: true": ("text", "true"),
    "text: 2026-11-22": ("text", "2026-11-22"),
    "text: 'null'": ("text", "null"),
    "text: ''": ("text", ""),
    "text: ~": ("text", "~"),
    "number: 0": ("number", 0),
    "number: -12": ("number", -12),
    "ratio: -1.5e2": ("ratio", -150.0),
    "flag: true": ("flag", True),
    "maybe:": ("maybe", None),
    "maybe: null": ("maybe", None),
    "maybe: 280": ("maybe", 280),
    "either: false": ("either", False),
    "either: nee": ("either", "nee"),
    "either: 'true'": ("either", "true"),
    "title: abc": ("title", "abc"),
    "any-of: true": ("any_of", True),
    "any-of: 5": ("any_of", 5),
    "any-of: vijf": ("any_of", "vijf"),
    "word: no": ("word", "no"),
    "digit: 2": ("digit", 2),
    "code: pakket-2": ("code", "pakket-2"),
    "day: 2026-11-22": ("day", date(2026, 11, 22)),
    "moment: 2026-11-22T09:00+01:00": ("moment", AMSTERDAM_WINTER),
    "lasts: 1h30m": ("lasts", timedelta(minutes=90)),
    "at: 9.00": ("at", ClockTime(540)),
    "window: 9:00-18:00": ("window", Window(540, 1080)),
    "words: [nee, 10, true]": ("words", ["nee", "10", "true"]),
    "table: {x: 1, y: 2}": ("table", {"x": 1, "y": 2}),
    "table:": ("table", {}),
}


@pytest.mark.parametrize(("text", "expected"), VALUES.items(), ids=VALUES)
def test_values(text: str, expected: tuple[str, Any]) -> None:
    value, findings = built(text)
    assert (getattr(value, expected[0]), findings) == (expected[1], [])


WRONG_VALUES = """
number: 010           | een geheel getal                                  | a whole number
number: "5"           | een geheel getal                                  | a whole number
number: 1.5           | een geheel getal                                  | a whole number
number: 9999999999999999999 | een geheel getal                            | a whole number
number: [5]           | een geheel getal                                  | a whole number
ratio: 1,5            | een getal                                         | a number
title: a              | een tekst die niet leeg is                        | a text that is not empty
title: "   "          | een tekst die niet leeg is                        | a text that is not empty
title: abcd           | een tekst van hoogstens 3 tekens                  | a text of at most 3 characters
letter: [a]           | een van: a, b, c, d, e, f, g, h, i, j, k, l       | one of: a, b, c, d, e, f, g, h, i, j, k, l
form: xa              | tekst als ^x+$                                    | text like ^x+$
words: null           | een lijst met minstens één deel                   | a list with at least one item
flag: nee             | true of false = schrijf false                     | true or false = write false
flag: Yes             | true of false = schrijf true                      | true or false = write true
flag: True            | true of false = schrijf true                      | true or false = write true
flag: 1               | true of false                                     | true or false
text: null            | tekst                                             | text
text: [a]             | tekst                                             | text
text: {a: b}          | tekst                                             | text
word: [no]            | een van: no, yes                                  | one of: no, yes
code: Pakket          | een kort kenmerk: kleine letters, cijfers en streepjes | a short id: lower-case letters, digits and hyphens
code: "pakket\\n"     | een kort kenmerk: kleine letters, cijfers en streepjes | a short id: lower-case letters, digits and hyphens
day: 22-11-2026       | een datum zoals 2026-11-22                        | a date such as 2026-11-22
day: 2026-02-30       | een datum zoals 2026-11-22                        | a date such as 2026-11-22
moment: 2026-11-22    | een moment zoals 2026-11-22T09:00                 | a moment such as 2026-11-22T09:00
lasts: 1 ur           | een duur zoals 30m, 1h of 2 dagen                 | a duration such as 30m, 1h or 2d
at: 25:00             | een tijd zoals 9:00 of 17:30                      | a time such as 9:00 or 17:30
at: [9:00]            | tekst                                             | text
window: 9-18          | een venster zoals 9:00-18:00                      | a window such as 9:00-18:00
words: []             | een lijst met minstens één deel                   | a list with at least one item
words: Hoi            | een lijst: elk deel op een eigen regel met '- ' ervoor | a list: each item on a line of its own, with '- ' before it
table: [a]            | een blok met sleutels                             | a block of keys
""".strip().splitlines()


class Part(Entry, frozen=True, kw_only=True):
    """Something that may be a word too."""

    size: int = 0


class Whole(Entry, frozen=True, kw_only=True):
    """What is not read in part."""

    WHOLE: ClassVar[bool] = True
    part: Part | str = ""


class Several(Entry, frozen=True, kw_only=True):
    """A few of those."""

    all: list[Whole] = []


def test_what_is_not_read_in_part_is_left_out_for_any_fault_in_it() -> None:
    value, findings = built(
        "X: 1\nall: [{part: {size: 1, odd: 2}}, {part: {size: 2}}, {part: x}, {part: y, oud: 3}]\n", Several
    )
    assert value == Several(all=[Whole(part=Part(size=2)), Whole(part="x")])
    assert [(finding.line, finding.message.en) for finding in findings] == [
        (1, "unknown key 'X'"),
        (2, "unknown key 'odd'"),
        (2, "unknown key 'oud'"),
    ]


@pytest.mark.parametrize(("word", "meant"), [("ADRESS", "address"), ("adress", "address"), ("kat", None)])
def test_the_word_that_was_meant(word: str, meant: str | None) -> None:
    assert closest(word, ["register", "address"]) == meant


def test_a_number_between_quotation_marks_is_text_where_the_format_has_them() -> None:
    for text, value in (('{"number-or-text": "1"}', "1"), ('{"number-or-text": 1}', 1)):
        builder = Builder(Source("l.jsonl", text), quoted=True)
        assert (builder.build(parse_json(text), Everything).number_or_text, builder.findings) == (value, [])


@pytest.mark.parametrize("line", WRONG_VALUES, ids=lambda line: line.split("|")[0].strip())
def test_wrong_values(line: str) -> None:
    text, nl, en = (part.strip() for part in line.split("|"))
    typed = text.split(": ", 1)[1]
    start = len(text) - len(typed) + 1
    value, findings = built(text)
    nl = nl.replace(
        "tekst van de vorm ^[a-z0-9]+(-[a-z0-9]+)*$", "een kort kenmerk: kleine letters, cijfers en streepjes"
    )
    assert value == Everything()
    assert (findings[0].hint is None) is (" = " not in nl)
    assert told(findings) == (
        f"h.yaml:1:{start}-1:{len(text) + 1} error gegevens/verkeerde-waarde '{typed}'\n"
        f"  hier hoort {nl}\n  this should be {en}"
    )
