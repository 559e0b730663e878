"""Front matter: where the YAML ends and the text begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import told
from webcare.model.finding import Source
from webcare.store.front import read_front, read_ignored, split_front
from webcare.store.nodes import Mapping, Scalar

SPLIT: dict[str, tuple[str, tuple[str, str] | None]] = {
    "none": ("Hoi Sanne,\n", None),
    "nothing": ("", None),
    "only a rule": ("---", None),
    "a rule that is never closed": ("---\nkanaal: x\nHoi Sanne,\n", None),
    "a rule further down": ("Hoi\n---\nkanaal: x\n---\n", None),
    "a blank line first": ("\n---\nkanaal: x\n---\nHoi", None),
    "a space first": (" ---\nkanaal: x\n---\nHoi", None),
    "four dashes": ("----\nkanaal: x\n----\nHoi", None),
    "words behind the dashes": ("--- kanaal\nkanaal: x\n---\nHoi", None),
    "ordinary": ("---\nkanaal: x\n---\nHoi", ("kanaal: x\n", "Hoi")),
    "empty": ("---\n---\nHoi", ("", "Hoi")),
    "without a text": ("---\nkanaal: x\n---", ("kanaal: x\n", "")),
    "closed by dots": ("---\nkanaal: x\n...\nHoi", ("kanaal: x\n", "Hoi")),
    "CRLF": ("---\r\nkanaal: x\r\n---\r\nHoi\r\n", ("kanaal: x\r\n", "Hoi\r\n")),
    "CR": ("---\rkanaal: x\r---\rHoi", ("kanaal: x\r", "Hoi")),
    "a byte-order mark": ("\ufeff---\nkanaal: x\n---\nHoi", ("kanaal: x\n", "Hoi")),
    "spaces behind the dashes": ("--- \t\nkanaal: x\n---  \nHoi", ("kanaal: x\n", "Hoi")),
    "a rule in the text": ("---\nkanaal: x\n---\nHoi\n---\nGroet", ("kanaal: x\n", "Hoi\n---\nGroet")),
    "dashes inside a value": ("---\nnote: |\n  ---\n---\nHoi", ("note: |\n  ---\n", "Hoi")),
    "dashes that begin a value": ("---\nnote: |\n---x\n---\nHoi", ("note: |\n---x\n", "Hoi")),
}


@pytest.mark.parametrize(("text", "parts"), SPLIT.values(), ids=SPLIT)
def test_split(text: str, parts: tuple[str, str] | None) -> None:
    found = split_front(text)
    assert (found and (text[found[0] : found[1]], text[found[2] :])) == parts


def test_read() -> None:
    text = "---\nkanaal: x\n---\nHoi Sanne,"
    assert read_front(Source("d.md", text)) == (
        Mapping([(Scalar("kanaal", True, 4, 10), Scalar("x", True, 12, 13))], 4, 13),
        18,
        [],
    )


def test_a_text_without_front_matter_is_all_body() -> None:
    assert read_front(Source("d.md", "Hoi Sanne,")) == (None, 0, [])


def test_a_problem_stands_where_it_stands_in_the_file() -> None:
    node, body, findings = read_front(Source("d.md", "\ufeff---\r\nkanaal: x\r\nklantnaam: *naam\r\n---\r\nHoi"))
    assert (node, body) == (None, 40)
    assert told(findings) == (
        "d.md:3:12-3:17 error gegevens/yaml '*naam'\n"
        "  ankers (&naam) en verwijzingen (*naam) zijn hier niet toegestaan = schrijf de waarde voluit\n"
        "  anchors (&name) and aliases (*name) are not allowed here = write the value out"
    )


@given(
    st.lists(st.sampled_from(["---", "...", "a: 1", "Hoi", "\n", "\r\n", "\r", " ", "\ufeff"]), max_size=12).map(
        "".join
    )
)
def test_no_text_raises_and_the_parts_follow_each_other(text: str) -> None:
    node, body, findings = read_front(Source("d.md", text))
    parts = split_front(text)
    if parts is None:
        assert (node, body, findings) == (None, 0, [])
    else:
        start, end, after = parts
        assert 0 < start <= end < after == body <= len(text)
        assert all(start <= finding.start <= finding.end <= end for finding in findings)


IGNORED = """\
---
negeer:
  - taal/leesteken — zo wil de klant het
  - "kanaal/emoji: feest"
  - taal: citaat
  -
  - [taal]
---
"""


def test_the_entries_of_ignore_have_places() -> None:
    node, _, findings = read_front(Source("a.txt", IGNORED))
    entries = read_ignored(node)
    assert findings == []
    assert [(item.entry, IGNORED[item.start : item.end]) for item in entries] == [
        ("taal/leesteken — zo wil de klant het", "taal/leesteken — zo wil de klant het"),
        ("kanaal/emoji: feest", '"kanaal/emoji: feest"'),
        ("taal — citaat", "taal: citaat"),
    ]
    english = read_ignored(read_front(Source("a.md", "---\nignore: [taal]\n---\n"))[0])
    assert [item.entry for item in english] == ["taal"]
    assert read_ignored(None) == read_ignored(read_front(Source("a.md", "---\nignore: taal\n---\n"))[0]) == ()
