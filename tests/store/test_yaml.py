"""YAML as a handbook may use it: what is read, what is refused, and where each part stands."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import place, words
from webcare import limits
from webcare.model.finding import Severity, Source
from webcare.model.text import Text
from webcare.store.nodes import Mapping, Node, Scalar, Sequence
from webcare.store.yaml import parse_yaml

ANCHOR = Text(
    "ankers (&naam) en verwijzingen (*naam) zijn hier niet toegestaan",
    "anchors (&name) and aliases (*name) are not allowed here",
)
TAG = Text("tags (!naam) zijn hier niet toegestaan", "tags (!name) are not allowed here")
MERGE = Text("de samenvoegsleutel << is hier niet toegestaan", "the merge key << is not allowed here")
DOCUMENT = Text("er mag maar één document in een bestand staan", "a file holds one document only")
ONE_DOCUMENT = Text("haal deze regel weg, of maak er twee bestanden van", "remove this line, or make it two files")
KEY = Text("een sleutel moet gewone tekst zijn", "a key must be plain text")
CONTROL = Text("hier staat een onzichtbaar stuurteken", "a control character is here")
REMOVE = Text("haal het weg", "remove it")
DEPTH = Text("meer dan 24 niveaus diep", "more than 24 levels deep")
COUNT = Text("meer dan 100.000 waarden", "more than 100,000 values")
SYNTAX = Text("dit is geen geldige YAML", "this is not valid YAML")
WRITE_OUT = Text("schrijf de waarde voluit", "write the value out")
INDENT = Text(
    "kijk naar het inspringen, en zet tekst met ': ' of ' #' erin tussen aanhalingstekens",
    "check the indentation, and quote text that holds ': ' or ' #'",
)
SPACES = Text("gebruik spaties in plaats van een tab", "use spaces instead of a tab")
QUOTE = Text("dit aanhalingsteken wordt nergens gesloten", "this quotation mark is never closed")

REFUSED: dict[str, tuple[str, str, str, Text, Text | None]] = {
    "an anchor": ("naam: &klant Sanne\n", "1:7-1:19", "&klant Sanne", ANCHOR, WRITE_OUT),
    "an alias": ("naam: Sanne\nklant: *naam\n", "2:8-2:13", "*naam", ANCHOR, WRITE_OUT),
    "a merge key": ("x:\n  <<: {status: active}\n", "2:3-2:5", "<<", MERGE, WRITE_OUT),
    "a tag": ("most: !!int 2\n", "1:7-1:14", "!!int 2", TAG, WRITE_OUT),
    "a tag of Python": ("- !!python/object:os.system {}\n", "1:3-1:30", "!!python/object:os.system {", TAG, WRITE_OUT),
    "a tag of its own": ("naam: !vet Sanne\n", "1:7-1:17", "!vet Sanne", TAG, WRITE_OUT),
    "a second document": ("naam: Sanne\n---\nnaam: Femke\n", "2:1-2:4", "---", DOCUMENT, ONE_DOCUMENT),
    "a key that is a list": ("? [x, email]\n: 1\n", "1:3-1:4", "[", KEY, None),
    "a bell": ('naam: "Sanne\x07"\n', "1:13-1:14", "\x07", CONTROL, REMOVE),
    "a NUL": ("naam: \0\n", "1:7-1:8", "\0", CONTROL, REMOVE),
    "a control character of the second set": ("naam: \x9b1m\n", "1:7-1:8", "\x9b", CONTROL, REMOVE),
    "half a surrogate pair": ("naam: \ud83d\n", "1:7-1:8", "\ud83d", CONTROL, REMOVE),
    "too deep": ("[" * 30 + "]" * 30, "1:26-1:27", "[", DEPTH, limits.DEPTH.hint),
    "too deep, and never closed": ("{a: " * 5000, "1:98-1:99", "a", DEPTH, limits.DEPTH.hint),
    "too many": ("- a\n" * limits.VALUES, "100000:3-100000:4", "a", COUNT, limits.VALUES.hint),
    "a tab": ("emoji:\n\tmost: 2\n", "2:1-2:2", "\t", SYNTAX, SPACES),
    "behind a line with a tab": ("a: 1\t# x\nnote: let op: dicht\n", "2:13-2:14", ":", SYNTAX, INDENT),
    "before a tab": ("note: let op:\tdicht\n", "1:13-1:14", ":", SYNTAX, INDENT),
    "a colon in the text": ("note: let op: dicht\n", "1:13-1:14", ":", SYNTAX, INDENT),
    "other indentation": ("x:\n  name: X\n surface: open\n", "3:2-3:3", "s", SYNTAX, INDENT),
    "an open list": ("greetings: [Hoi, Hallo\nregister: neutral\n", "2:9-2:10", ":", SYNTAX, INDENT),
    "an open quotation": ("register: neutral\naddress: 'je\nemoji:\n", "2:10-2:11", "'", SYNTAX, QUOTE),
    "an odd escape": ('address: "\\q"\n', "1:11-1:12", "\\", SYNTAX, INDENT),
    "an at sign": ("handle: @lichthuis\n", "1:9-1:10", "@", SYNTAX, INDENT),
    "another version": ("%YAML 9.9\n---\na: 1\n", "1:1-1:2", "%", SYNTAX, INDENT),
    "after a byte-order mark": ("\ufeffa: 1\nb: *a\n", "2:4-2:6", "*a", ANCHOR, WRITE_OUT),
    "behind emoji": ("a: 🙂🙂 ok\nb: [🙂, *a]\n", "2:8-2:10", "*a", ANCHOR, WRITE_OUT),
    "with CRLF": ("a: 1\r\nb: *a\r\n", "2:4-2:6", "*a", ANCHOR, WRITE_OUT),
    "with CR": ("a: 1\rb: *a\r", "2:4-2:6", "*a", ANCHOR, WRITE_OUT),
}


@pytest.mark.parametrize(("text", "where", "what", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_refused(text: str, where: str, what: str, message: Text, hint: Text | None) -> None:
    node, (finding,) = parse_yaml(Source("handbook/tone.yaml", text))
    assert node is None
    assert (finding.path, finding.rule, finding.severity) == ("handbook/tone.yaml", "gegevens/yaml", Severity.ERROR)
    assert (place(finding), words(finding), finding.message, finding.hint) == (where, what, message, hint)


def plain(node: Node | None) -> Any:
    """The tree without its places."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node and node.text


READ: dict[str, tuple[str, Any]] = {
    "nothing": ("", None),
    "only comments": ("# hier komt de toon\n# van Lichthuis\n", None),
    "only blank lines": ("   \n\n", None),
    "times, numbers and noes are text": (
        "[9:00, nee, no, 010, 0612345678, 1.50, ~, 2026-11-22, Null]",
        ["9:00", "nee", "no", "010", "0612345678", "1.50", "~", "2026-11-22", "Null"],
    ),
    "one document, opened": ("---\nnaam: Sanne\n", {"naam": "Sanne"}),
    "one document, closed": ("naam: Sanne\n...\n", {"naam": "Sanne"}),
    "two byte-order marks": ("\ufeff\ufeffnaam: Sanne\n", {"naam": "Sanne"}),
    "block texts": (
        "a: |\n  Hoi Sanne,\n\n  Groet\nb: >-\n  een\n  twee\n",
        {"a": "Hoi Sanne,\n\nGroet\n", "b": "een twee"},
    ),
    "quoted texts": ("a: 'it''s'\nb: \"caf\\u00e9\"\n\"c\": '<<'\n", {"a": "it's", "b": "café", "c": "<<"}),
    "no conflict inside a text": ("a: |\n  =======\n", {"a": "=======\n"}),
}


@pytest.mark.parametrize(("text", "tree"), READ.values(), ids=READ)
def test_read(text: str, tree: Any) -> None:
    node, findings = parse_yaml(Source("h.yaml", text))
    assert (plain(node), findings) == (tree, [])


def test_every_duplicate_key_is_told_and_the_first_one_counts() -> None:
    source = Source("tone.yaml", "address: je\nregister: formal\naddress: u\n'address': mirror\n")
    node, findings = parse_yaml(source)
    assert plain(node) == {"address": "je", "register": "formal"}
    first, second = findings
    assert (place(first), place(second)) == ("3:1-3:8", "4:1-4:10")
    assert first.rule == second.rule == "gegevens/dubbele-sleutel"
    assert first.message == Text("de sleutel 'address' staat er twee keer", "the key 'address' is here twice")
    assert first.hint == Text("de eerste staat op regel 1; haal er één weg", "the first is on line 1; remove one")


def test_a_thousand_duplicates_are_not_a_thousand_findings() -> None:
    node, findings = parse_yaml(Source("tone.yaml", "address: je\n" * 1000))
    assert (plain(node), len(findings)) == ({"address": "je"}, limits.FINDINGS)


def test_a_part_of_a_text_has_places_in_the_whole() -> None:
    text = "---\nnaam: Sanne\nkanaal: x\n---\nHoi Sanne"
    node, findings = parse_yaml(Source("d.md", text), 4, 26)
    assert isinstance(node, Mapping) and not findings
    assert [(text[key.start : key.end], plain(value)) for key, value in node.pairs] == [
        ("naam", "Sanne"),
        ("kanaal", "x"),
    ]
    assert text[node.start : node.end] == "naam: Sanne\nkanaal: x"


def scalars(node: Node | None) -> list[Scalar]:
    """Every key and value."""
    if isinstance(node, Mapping):
        return [scalar for pair in node.pairs for part in pair for scalar in scalars(part)]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in scalars(item)]
    return [] if node is None else [node]


LIKELY = st.text(st.sampled_from("ab:-#*&!|>'\"[]{},? \n\r\t\ufeff🙂é0~%@"), max_size=60)


@given(st.text(max_size=200) | LIKELY)
def test_no_text_raises_and_every_place_is_inside(text: str) -> None:
    node, findings = parse_yaml(Source("h.yaml", text))
    assert all(0 <= scalar.start <= scalar.end <= len(text) for scalar in scalars(node))
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in findings)
    assert node is None or not [f for f in findings if f.rule in ("gegevens/yaml", "gegevens/samenvoegconflict")]


WORDS = st.text(st.sampled_from("abcé🙂日"), min_size=1, max_size=6)


@given(st.dictionaries(WORDS, st.lists(WORDS, max_size=3), min_size=1), st.sampled_from(["\n", "\r\n"]))
def test_every_plain_word_stands_where_it_is_said_to(data: dict[str, list[str]], newline: str) -> None:
    text = newline.join(f"{key}: [{', '.join(items)}]  # 🙂" for key, items in data.items())
    node, findings = parse_yaml(Source("h.yaml", text))
    assert (plain(node), findings) == (data, [])
    assert all(text[scalar.start : scalar.end] == scalar.text for scalar in scalars(node))
