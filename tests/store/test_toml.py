"""TOML with places: of keys in tables, lists of tables, dotted and quoted keys, inline tables; and what is no TOML."""

import tomllib
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.store.told import told
from webcare.model.config import Config
from webcare.model.finding import Source
from webcare.store.build import Builder
from webcare.store.nodes import Mapping, Node, Scalar, Sequence
from webcare.store.toml import parse_toml

WRONG_HERE = {
    "a key": 'client = "Lichthuis"\n«langauge» = "nl"\n',
    "a key in a table": 'client = "Lichthuis"\n[lint]\n«fial-on» = "error"\n',
    "a table": 'client = "Lichthuis"\n[«limt»]\nfail-on = "error"\n',
    "a table in a table": 'client = "Lichthuis"\n[lint]\nfail-on = "error"\n[lint.«rulez».x]\na = 1\n',
    "a table made by a deeper one first": 'client = "L"\n[lint.rules.x]\na = 1\n[lint]\nfail-on = «"streng"»\n',
    "the second of a list of tables": (
        'client = "L"\n[[lint.ignore]]\nrule = "taal"\nreason = "x"\n[[lint.ignore]]\nrule = "taal"\nreason = «""»\n'
    ),
    "a table in a list of tables": (
        'client = "L"\n[[lint.ignore]]\nrule = "taal"\nreason = "x"\n[lint.ignore.«x»]\na = 1\n'
    ),
    "the second part of a dotted key": 'client = "L"\nlint . «fial-on» = "error"\n',
    "the value of a dotted key": 'client = "L"\nlint.fail-on = «"ramp"»\n',
    "a quoted key": 'client = "L"\n«"taal"» = "nl"\n',
    "a key with an escape": 'client = "L"\n"l\\u0061nguage" = «"de"»\n',
    "a key with an equals sign": 'client = "L"\n«\'a = b\'» = 1 # = "c"\n',
    "a value before a comment": 'client = "L"\nlanguage = «"de"» # language = "nl"\n',
    "a value behind a commented one": '# language = "de"\nclient = "L" # language\nlanguage = «"de"»\n',
    "a table in which something is missing": 'client = "L"\n«[[lint.ignore]]»\nrule = "taal"\n',
    "a key of an inline table": 'client = "L"\nlint = {fail-on = "error", «ignroe» = []}\n',
    "a key that begins with an X": 'client = "L"\n«Xen» = 1\nlint = {}\n',
    "a key that begins with an X in an inline table": 'client = "L"\nlint = {«X» = 1}\n',
    "a key of a table in a list": 'client = "L"\nlint = {ignore = [{rule = "a", «reden» = "b", reason = "c"}]}\n',
    "a part of a list of lines": 'client = "L"\ndomains = [\n  "a.example", # onze site\n  «["b"]»,\n]\n',
    "behind a text of several lines": 'client = """\nLicht\n"huis\\""""\nlanguage = «"de"»\n',
    "behind a text that looks like keys": "client = '''\nlanguage = \"de\"\n[lint]\n'''\nregion = «\"DE\"»\n",
    "a text of several lines": 'client = "L"\nlanguage = «"""\nde"""»\n',
    "behind quotes that end a text": "client = '''Licht''huis'''''\nlanguage = «'de'»\n",
    "a date": 'client = "L"\nlanguage = «1979-05-27 07:32:00Z» # geen taal\n',
    "a number": 'client = "L"\nlint = «0xff»\n',
    "CRLF": 'client = "L"\r\nlanguage = «"de"»\r\n',
    "CRLF in a text of several lines": 'client = """L\r\nH"""\r\nlanguage = «"de"»\r\n',
    "a byte-order mark": '\ufefflanguage = «"de"»\nclient = "L"\n',
    "emoji": 'client = "🙂🙂"\n«"🙂"» . a = 1\n',
    "no line end": 'client = "L"\nlanguage = «"de"»',
}


@pytest.mark.parametrize("marked", WRONG_HERE.values(), ids=WRONG_HERE)
def test_places(marked: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    source = Source("webcare.toml", text)
    node, problems = parse_toml(source)
    assert node is not None and not problems
    builder = Builder(source)
    builder.build(node, Config)
    (finding,) = builder.findings
    assert (finding.start, finding.end) == (marked.index("«"), marked.index("»") - 1)
    assert finding.rule in ("gegevens/onbekende-sleutel", "gegevens/verkeerde-waarde", "gegevens/ontbrekende-sleutel")


INVALID: dict[str, tuple[str, str]] = {
    "text without quotes": ("client = Lichthuis\n", "1:10-1:11 error gegevens/toml 'L'"),
    "after a byte-order mark": ("\ufeffclient = Lichthuis\n", "1:11-1:12 error gegevens/toml 'L'"),
    "on the line after a byte-order mark": (
        "\ufeffa = 1\nclient = Lichthuis\n",
        "2:10-2:11 error gegevens/toml 'L'",
    ),
    "an X": ("client = X\n", "1:10-1:11 error gegevens/toml 'X'"),
    "nothing": ("a = \nb = 1\n", "1:5-1:5 error gegevens/toml ''"),
    "behind CRLF": ('client = "L"\r\nlanguage = \r\n', "2:12-2:12 error gegevens/toml ''"),
    "an emoji as a key": ('client = "🙂"\n🙂 = 1\n', "2:1-2:2 error gegevens/toml '🙂'"),
    "an open list": ('client = "L"\ndomains = ["a",\n', "2:16-2:16 error gegevens/toml ''"),
    "a number of 5000 digits": ("a = 1" + "0" * 5000, "1:5006-1:5006 error gegevens/toml ''"),
}
SYNTAX = """
  dit is geen geldige TOML = zet tekst tussen aanhalingstekens: sleutel = "waarde"
  this is not valid TOML = quote text: key = "value\""""
TWICE: dict[str, tuple[str, str]] = {
    "a key": (
        'client = "L"\nclient = "M" # nieuw\n',
        "2:1-2:21 error gegevens/dubbele-sleutel 'client = \"M\" # nieuw'",
    ),
    "a key at the end": ('client = "L"\nclient = "M"', "2:1-2:13 error gegevens/dubbele-sleutel 'client = \"M\"'"),
    "a table": ("[lint]\n[paths]\n[lint]\n", "3:1-3:7 error gegevens/dubbele-sleutel '[lint]'"),
    "a key in an inline table": (
        "lint = {a = 1, a = 2}\n",
        "1:1-1:22 error gegevens/dubbele-sleutel 'lint = {a = 1, a = 2}'",
    ),
}
THERE = "\n  deze sleutel of tabel staat er al = haal er één weg\n  this key or table is there already = remove one"
DEEP: dict[str, tuple[str, str]] = {
    "a dotted key": (".".join("a" * 30) + " = 1", "1:49-1:50 error gegevens/toml 'a'"),
    "a dotted key of ten thousand parts": (".".join("a" * 10_000) + " = 1", "1:1-1:20004 error gegevens/toml '{}'"),
    "on the second line": ("a = 1\r\n" + ".".join("a" * 10_000) + "\r\n", "2:1-2:20000 error gegevens/toml '{}'"),
    "a list": ("a = " + "[" * 30 + "]" * 30, "1:29-1:29 error gegevens/toml ''"),
    "a list that the parser gives up on": ("a = " + "[" * 50_000, "1:1-1:1 error gegevens/toml ''"),
}
LEVELS = (
    "\n  meer dan 24 niveaus diep = verhoog zo nodig de grens: WEBCARE_LIMITS=depth=48"
    "\n  more than 24 levels deep = raise the limit if you need to: WEBCARE_LIMITS=depth=48"
)
PARTS = (
    "\n  meer dan 300 punten in één regel = verhoog zo nodig de grens: WEBCARE_LIMITS=dots=600"
    "\n  more than 300 dots in one line = raise the limit if you need to: WEBCARE_LIMITS=dots=600"
)
NONE = [
    *((text, first + SYNTAX) for text, first in INVALID.values()),
    *((text, first + THERE) for text, first in TWICE.values()),
    *(
        (text, first.format(text.splitlines()[-1][:200]) + (PARTS if len(text) > 1_000 and "." in text else LEVELS))
        for text, first in DEEP.values()
    ),
]


@pytest.mark.parametrize(("text", "expected"), NONE, ids=[*INVALID, *(f"{name} twice" for name in TWICE), *DEEP])
def test_no_toml(text: str, expected: str) -> None:
    node, findings = parse_toml(Source("t", text))
    assert (node, told(findings)) == (None, f"t:{expected}")


def test_only_the_dots_of_one_line_count() -> None:
    node, findings = parse_toml(Source("t", "".join(f"a{number}.b = 1.5\n" for number in range(400))))
    assert node is not None and (len(node.pairs), findings) == (400, [])


@pytest.mark.parametrize(("line", "allowed"), [("'" + "a." * 300 + "'", True), ("'" + "a." * 301 + "'", False)])
def test_dots_at_the_limit(line: str, *, allowed: bool) -> None:
    assert (parse_toml(Source("t", f"x = {line}"))[0] is not None) == allowed
    assert parse_toml(Source("t", "x = 1 # " + "." * 1000))[0] is not None  # dots that follow each other are one


def test_values_that_are_no_text_are_plain() -> None:
    large = str(2**64)
    text = f"a = true\nb = [false, {large}]\n[t]\nc = {large}\nd = 1.5\ne = 1979-05-27\n"
    node, _ = parse_toml(Source("t", text))
    assert node is not None

    def stands(value: str, *, plain: bool, last: bool = False) -> Scalar:
        start = text.rindex(value) if last else text.index(value)
        return Scalar(value, plain, start, start + len(value))

    values = {key.text: value for key, value in node.pairs}
    inner = values["t"]
    assert isinstance(values["b"], Sequence) and isinstance(inner, Mapping)
    assert [values["a"], *values["b"].items] == [
        stands("true", plain=True),
        stands("false", plain=True),
        stands(large, plain=True),
    ]
    assert [value for _, value in inner.pairs] == [
        stands(large, plain=True, last=True),
        stands("1.5", plain=False),
        stands("1979-05-27", plain=False),
    ]


def test_nothing_is_an_empty_table() -> None:
    assert [parse_toml(Source("t", text)) for text in ("", "# niets\n")] == [
        (Mapping([], 0, 0), []),
        (Mapping([], 8, 8), []),
    ]


def data_of(node: Node) -> Any:
    """The tree as plain data, every value as text."""
    if isinstance(node, Mapping):
        return {key.text: data_of(value) for key, value in node.pairs}
    return [data_of(item) for item in node.items] if isinstance(node, Sequence) else node.text


def texts_of(data: Any) -> Any:
    """What the standard library read, every value as text."""
    if isinstance(data, dict):
        return {key: texts_of(value) for key, value in data.items()}
    if isinstance(data, list):
        return [texts_of(item) for item in data]
    return str(data).lower() if isinstance(data, bool) else str(data)


def nodes(node: Node) -> list[Node]:
    """The node and all that is in it."""
    inner: list[Node] = list(node.items) if isinstance(node, Sequence) else []
    if isinstance(node, Mapping):
        inner = [part for pair in node.pairs for part in pair]
    return [node, *(deeper for part in inner for deeper in nodes(part))]


PIECES = """a b.c 'd' "e" = 1 2.5 true 'x' "y" '''z''' [ ] [[ ]] { } , # . 1979-05-27 07:32:00 inf """.split(" ")
LINES = """a = 1|b.c = 'x'|[t]|[[s]]|[s.t]|d = [1, {e = "y"}]|'f' = '''
z'''|# c|g={h.i=[[]]}|k = true|[t."u v"]|""".split("|")


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from([*PIECES, "\n", " "]), max_size=30).map(" ".join)
    | st.lists(st.sampled_from(LINES)).map("\n".join)
)
@example("x = 0x" + "f" * 5000)
@example("a = 1\ra = 2\r")
@example("\n".join(line for line in LINES if line != "[t]"))
def test_agrees_with_the_standard_library_and_never_raises(text: str) -> None:
    try:
        data: Any = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        data = None
    node, findings = parse_toml(Source("t", text))
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in findings)
    assert (node is None) == bool(findings)
    if node is not None and "0x" not in text:
        assert data_of(node) == texts_of(data)
    if node is not None:
        assert all(0 <= part.start <= part.end <= len(text) for part in nodes(node))
        plain = [part for part in nodes(node) if isinstance(part, Scalar) and part.text.isalnum()]
        assert all(part.text.strip().lower() in text[part.start : part.end].lower() for part in plain)
