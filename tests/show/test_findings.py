"""Findings on a terminal: the place, the line with a caret under the words, and what to write instead."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.show.findings import Style, by_importance, finding_line, finding_lines, summary, zekep_line
from webcare.show.width import columns

NL, EN, ASCII, COLOUR = Style("nl"), Style("en"), Style("nl", unicode=False), Style("nl", colour=True)
RULE = "begrijpelijk/lange-zin"
MESSAGE = Text("lange zin: 27 woorden", "long sentence: 27 words")
HINT = Text("maak er twee zinnen van", "make it two sentences")


def finding(
    marked: str, *, path: str | None = "drafts/a.md", hint: Text | None = None, better: tuple[str, ...] = ()
) -> Finding:
    """A warning about the words between « and »."""
    source = Source(path, marked.replace("«", "").replace("»", ""))
    start, end = marked.index("«"), marked.index("»") - 1
    return source.finding(
        "begrijpelijk/lange-zin", Severity.WARNING, MESSAGE, start, end, hint=hint, suggestions=better
    )


def shown(found: Finding, style: Style = NL) -> str:
    return "\n".join(finding_lines(found, style))


def test_all_of_a_finding_in_both_languages() -> None:
    found = finding("Hoi Sanne,\nWe zijn «op dit moment» dicht.", hint=HINT, better=("nu", "vandaag"))
    assert (
        shown(found)
        == """\
drafts/a.md:2:9: waarschuwing begrijpelijk/lange-zin  lange zin: 27 woorden
  | We zijn op dit moment dicht.
  |         ^^^^^^^^^^^^^ → 'nu' of 'vandaag'; maak er twee zinnen van"""
    )
    assert (
        shown(found, EN)
        == """\
drafts/a.md:2:9: warning begrijpelijk/lange-zin  long sentence: 27 words
  | We zijn op dit moment dicht.
  |         ^^^^^^^^^^^^^ → 'nu' or 'vandaag'; make it two sentences"""
    )
    assert shown(found, ASCII).endswith("^ -> 'nu' of 'vandaag'; maak er twee zinnen van")
    assert finding_line(found, NL) == f"{shown(found).splitlines()[0]}  → 'nu'"
    assert finding_line(msgspec.structs.replace(found, suggestions=()), EN) == shown(found, EN).splitlines()[0]


@pytest.mark.parametrize(("spare", "below"), [(30, False), (0, False), (-1, True), (-20, True)])
def test_a_hint_that_does_not_fit_behind_the_caret_stands_below(spare: int, below: bool) -> None:
    found = finding("We zijn «op dit moment» dicht.", hint=HINT, better=("nu", "vandaag"))
    hint = "→ 'nu' of 'vandaag'; maak er twee zinnen van"
    behind = f"  |         ^^^^^^^^^^^^^ {hint}"
    *_, last = shown(found, Style("nl", width=len(behind) + spare)).splitlines()
    assert last == (f"  = {hint}" if below else behind)


def test_colours() -> None:
    assert shown(finding("«Dag»"), COLOUR) == (
        "\x1b[1mdrafts/a.md:1:1\x1b[0m: \x1b[33mwaarschuwing\x1b[0m begrijpelijk/lange-zin  lange zin: 27 woorden\n"
        "  | Dag\n  | \x1b[33m^^^\x1b[0m"
    )


CARETS = {
    "the whole line": ("«Dag»", "  | Dag\n  | ^^^"),
    "a place between characters": ("Dag«»", "  | Dag\n  |    ^"),
    "wide characters before it": ("日本 «Dag»", "  | 日本 Dag\n  |      ^^^"),
    "an emoji before it": ("👍 «Dag»", "  | 👍 Dag\n  |    ^^^"),
    "wide characters": ("«日本» Dag", "  | 日本 Dag\n  | ^^^^"),
    "a family before it": ("👨‍👩‍👧 «Dag»", "  | 👨‍👩‍👧 Dag\n  |    ^^^"),
    "a red heart before it": ("❤️ «Dag»", "  | ❤️ Dag\n  |    ^^^"),
    "a brown thumb": ("«👍🏽» Dag", "  | 👍🏽 Dag\n  | ^^"),
    "marks": ("cafe\u0301 «cafe\u0301»", "  | cafe\u0301 cafe\u0301\n  |      ^^^^"),
    "a tab before it": ("\t«Dag»", "  |     Dag\n  |     ^^^"),
    "a control character before it": ("\x1b «Dag»", "  | \\u001b Dag\n  |        ^^^"),
    "two lines": ("Dag «Sanne\nen» Jan", "  | Dag Sanne\n  |     ^^^^^"),
    "CRLF": ("Dag «Sanne»\r\nGroet", "  | Dag Sanne\n  |     ^^^^^"),
}


@pytest.mark.parametrize(("marked", "lines"), CARETS.values(), ids=CARETS)
def test_the_caret_stands_under_the_words(marked: str, lines: str) -> None:
    assert shown(finding(marked)).split("\n", 1)[1] == lines


def test_a_long_line_is_cut_around_the_words() -> None:
    words = "Dit is een heel lange zin die maar door blijft gaan. "
    line, carets = shown(finding(words * 3 + "En «dit» is fout. " + words * 3)).splitlines()[1:]
    around = "… die maar door blijft gaan. En dit is fout. Dit is een heel lange zin die maar door blijft gaa…"
    assert line == f"  | {around}"
    assert len(line) == 100
    assert (carets.index("^"), carets.count("^")) == (line.index("dit"), 3)


def test_an_empty_line_is_not_shown() -> None:
    assert shown(finding("«»")) == "drafts/a.md:1:1: waarschuwing begrijpelijk/lange-zin  lange zin: 27 woorden"
    assert shown(finding("Dag\n   «»\n")).count("\n") == 0


def test_nothing_that_others_wrote_reaches_the_terminal() -> None:
    found = finding("a\x1b[2J«\u202eb»", path="::error::\x1b.md", better=("c\x07",))
    evil = Text("fout: '\x1b[31m'\n::error::", "error")
    assert list(finding_lines(msgspec.structs.replace(found, message=evil, hint=evil), NL)) == [
        r"./::error::\u001b.md:1:6: waarschuwing begrijpelijk/lange-zin  fout: '\u001b[31m'\u000a::error::",
        r"  | a\u001b[2J\u202eb",
        r"  |           ^^^^^^^ → 'c\u0007'; fout: '\u001b[31m'\u000a::error::",
    ]


VERDICTS = {"zakelijk": "good", "empathisch": "fault", "kort": "good", "efficient": "unknown", "persoonlijk": "good"}


def test_the_five_letters() -> None:
    assert zekep_line(VERDICTS, NL) == "Z ✓  E ✗  K ✓  E –  P ✓"
    assert zekep_line(VERDICTS, ASCII) == "Z +  E x  K +  E -  P +"


def of(*severities: Severity) -> list[Finding]:
    return [Finding(rule="a/b", severity=severity, message=MESSAGE) for severity in severities]


SUMMARIES = [
    ([], "", ""),
    ([Severity.ERROR], "1 fout", "1 error"),
    ([Severity.ADVICE, Severity.ADVICE], "2 adviezen", "2 pieces of advice"),
    (
        [Severity.ADVICE, Severity.ERROR, Severity.WARNING, Severity.ERROR],
        "2 fouten, 1 waarschuwing en 1 advies",
        "2 errors, 1 warning and 1 piece of advice",
    ),
]


@pytest.mark.parametrize(("severities", "nl", "en"), SUMMARIES)
def test_summary(severities: list[Severity], nl: str, en: str) -> None:
    assert (summary(of(*severities), NL), summary(of(*severities), EN)) == (nl, en)


def ranked(*findings: tuple[str, Severity, int]) -> list[int]:
    """The places of these findings, the most important first."""
    made = [
        Finding(rule=rule, severity=severity, message=MESSAGE, start=start, end=start + 1)
        for rule, severity, start in findings
    ]
    return [found.start for found in by_importance(made)]


ORDERS = {
    "none": ([], []),
    "severity": ([("a", Severity.ADVICE, 0), ("b", Severity.ERROR, 2), ("c", Severity.WARNING, 1)], [2, 1, 0]),
    "the order of the text": ([("b", Severity.ERROR, 5), ("a", Severity.ERROR, 2)], [2, 5]),
    "privacy among equals": (
        [("a", Severity.ERROR, 0), ("privacy/x", Severity.ERROR, 9), ("privacy/x", Severity.WARNING, 1)],
        [9, 0, 1],
    ),
    "each rule once first": (
        [("a", Severity.ERROR, 0), ("a", Severity.ERROR, 1), ("a", Severity.ERROR, 2), ("b", Severity.ERROR, 3)],
        [0, 3, 1, 2],
    ),
}


@pytest.mark.parametrize(("findings", "places"), ORDERS.values(), ids=ORDERS)
def test_what_matters_most_comes_first(findings: list[tuple[str, Severity, int]], places: list[int]) -> None:
    assert ranked(*findings) == places


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(Severity), st.integers(0, 9)), max_size=12))
def test_no_finding_is_lost_in_ordering(findings: list[tuple[str, Severity, int]]) -> None:
    assert sorted(ranked(*findings)) == sorted(start for _, _, start in findings)


@given(st.text(max_size=120), st.integers(40, 120), st.data())
def test_an_excerpt_never_wraps(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Source("a.md", text).finding("a/b", Severity.ADVICE, MESSAGE, start, end, hint=HINT)
    for line in list(finding_lines(found, Style("nl", width=width)))[1:]:
        assert columns(line) <= max(width, len("  = maak er twee zinnen van"))
