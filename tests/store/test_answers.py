"""Answers: front matter, variants per channel, and the fragments that they share."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import told
from webcare import limits
from webcare.model.finding import Source
from webcare.store.answers import answer_paths, parse_answer, read_fragments

HEAD = "---\nid: pakket\ntitle: Waar blijft mijn pakket?\n---\n"
VARIANTS: dict[str, tuple[str, list[tuple[str | None, str]]]] = {
    "one text": ("Hoi {{ naam }},\n", [(None, "Hoi {{ naam }},\n")]),
    "a text and two variants": (
        "Hoi,\n\n## x\nHoi! ^FS\n\n## email\nBeste klant,\n",
        [(None, "Hoi,\n\n"), ("x", "Hoi! ^FS\n\n"), ("email", "Beste klant,\n")],
    ),
    "only variants": ("## x\nHoi\n", [("x", "Hoi\n")]),
    "blank lines before the first": ("\n\n## x\nHoi\n", [("x", "Hoi\n")]),
    "the same variant again": ("## x\nHoi\n## x\nDag", [("x", "Hoi\n"), ("x", "Dag")]),
    "an empty variant at the end": ("Hoi\n##  google-review  ", [(None, "Hoi\n"), ("google-review", "")]),
    "headings that are text": (
        "## Wat nu\n##x\n### x\n # x\nzie ## x\n## X\n",
        [(None, "## Wat nu\n##x\n### x\n # x\nzie ## x\n## X\n")],
    ),
    "CRLF": ("Hoi\r\n## x\r\nDag\r\n", [(None, "Hoi\r\n"), ("x", "Dag\r\n")]),
    "CR": ("Hoi\r## x\rDag\r", [(None, "Hoi\r"), ("x", "Dag\r")]),
    "nothing": ("\n", []),
}


@pytest.mark.parametrize(("body", "variants"), VARIANTS.values(), ids=VARIANTS)
def test_variants(body: str, variants: list[tuple[str | None, str]]) -> None:
    text = HEAD + body
    answer, findings = parse_answer(Source("answers/pakket.md", text))
    assert answer is not None and not findings
    assert [(variant.channel, text[variant.start : variant.end]) for variant in answer.variants] == variants
    assert (answer.path, answer.text, answer.head.title) == ("answers/pakket.md", text, "Waar blijft mijn pakket?")


def test_a_heading_in_the_keys_is_none() -> None:
    text = "---\n## x\nid: pakket\ntitle: P\nignore: [taal — zo wil de klant het]\n---\nHoi"
    answer, _ = parse_answer(Source("answers/pakket.md", text))
    assert answer is not None
    assert [(variant.channel, variant.start, variant.end) for variant in answer.variants] == [
        (None, len(text) - 3, len(text))
    ]
    assert [item.entry for item in answer.ignored] == ["taal — zo wil de klant het"]


def test_only_so_many_variants_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "VARIANTS", limits.VARIANTS.at(2))
    two = HEAD + "## x\nHoi\n## email\nDag\n"
    assert parse_answer(Source("answers/pakket.md", two))[1] == []
    answer, findings = parse_answer(Source("answers/pakket.md", two + "## chat\nHoi\n"))
    assert answer is not None and [variant.channel for variant in answer.variants] == ["x", "email"]
    most = limits.VARIANTS
    assert told(findings) == (
        "answers/pakket.md:10:1-10:1 error gegevens/verkeerde-waarde ''\n"
        f"  {most.message.nl} = {most.hint.nl}\n  {most.message.en} = {most.hint.en}"
    )


WRONG: dict[str, tuple[str, bool, str]] = {
    "no front matter": (
        "Hoi,\n",
        False,
        """
a/pakket.md:1:1-1:1 error gegevens/ontbrekende-sleutel ''
  een antwoord begint met '---' en zijn kenmerken
  an answer begins with '---' and its keys
""",
    ),
    "no title": (
        "---\nid: pakket\n---\nHoi",
        False,
        """
a/pakket.md:2:1-2:11 error gegevens/ontbrekende-sleutel 'id: pakket'
  de sleutel 'title' ontbreekt
  the key 'title' is missing
""",
    ),
    "a list": (
        "---\n- pakket\n---\nHoi",
        False,
        """
a/pakket.md:2:1-2:9 error gegevens/verkeerde-waarde '- pakket'
  hier hoort een blok met sleutels
  this should be a block of keys
""",
    ),
    "another id than the file's, behind a title that holds it": (
        "---\ntitel: Alles over pakketten\nid: pakketten\n---\nHoi",
        True,
        """
a/pakket.md:3:5-3:14 error gegevens/verkeerde-waarde 'pakketten'
  het kenmerk 'pakketten' past niet bij de bestandsnaam = schrijf id: pakket, of hernoem het bestand
  the id 'pakketten' does not fit the file name = write id: pakket, or rename the file
""",
    ),
    "a date and a variable": (
        "---\nid: pakket\ntitle: P\ngeldig-tot: 1 maart\nvariables:\n  naam: {omschrijving: Voornaam}\n---\nHoi",
        True,
        """
a/pakket.md:4:13-4:20 error gegevens/verkeerde-waarde '1 maart'
  hier hoort een datum zoals 2026-11-22
  this should be a date such as 2026-11-22
a/pakket.md:6:10-6:22 error gegevens/onbekende-sleutel 'omschrijving'
  onbekende sleutel 'omschrijving' = kies uit: description, example, required, choices
  unknown key 'omschrijving' = choose: description, example, required, choices
a/pakket.md:6:9-6:33 error gegevens/ontbrekende-sleutel '{omschrijving: Voornaam}'
  de sleutel 'description' ontbreekt
  the key 'description' is missing
""",
    ),
}


@pytest.mark.parametrize(("text", "kept", "expected"), WRONG.values(), ids=WRONG)
def test_wrong(text: str, kept: bool, expected: str) -> None:
    answer, findings = parse_answer(Source("a/pakket.md", text))
    assert (told(findings), answer is not None) == (expected.strip(), kept)


@given(
    st.lists(st.sampled_from([HEAD, "## x\n", "## email\r\n", "Hoi\n", "---\n", " ", "## y"]), max_size=8).map("".join)
)
def test_variants_follow_each_other(text: str) -> None:
    answer, _ = parse_answer(Source("answers/pakket.md", text))
    edges = [edge for variant in (answer.variants if answer else ()) for edge in (variant.start, variant.end)]
    assert edges == sorted(edges) and all(0 <= edge <= len(text) for edge in edges)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """``klant/answers`` in the current folder, beside ``elders``, which is not the client's."""
    monkeypatch.chdir(tmp_path)
    for path in ("klant/answers/fragments/contact", "klant/answers/retour", "elders"):
        Path(path).mkdir(parents=True)
    Path("elders/geheim.md").write_text("geheim", "utf-8")
    return Path("klant/answers")


def test_a_readme_and_a_hidden_file_are_no_answers(folder: Path) -> None:
    for name in ("pakket.md", "README.md", ".concept.md", "pakket.txt", "retour/label.md", "fragments/uren.md"):
        (folder / name).write_text("Hoi", "utf-8")
    assert answer_paths(str(folder)) == [str(folder / "pakket.md"), str(folder / "retour" / "label.md")]


def test_a_fragment_is_named_by_its_path(folder: Path) -> None:
    fragments = folder / "fragments"
    (fragments / "README.md").write_text("{{ niets }}", "utf-8")
    (fragments / "openingstijden.md").write_text("We zijn er van 9.00 tot 18.00 uur.", "utf-8")
    (fragments / "contact" / "bellen.md").write_text("Bel ons.", "utf-8")
    (fragments / "kapot.md").write_bytes(b"Hoi\n\xff")
    found, findings = read_fragments(str(folder.resolve()))
    assert {name: (source.path, source.text) for name, source in found.items()} == {
        "openingstijden": (str(fragments / "openingstijden.md"), "We zijn er van 9.00 tot 18.00 uur."),
        "contact/bellen": (str(fragments / "contact" / "bellen.md"), "Bel ons."),
    }
    assert told(findings) == (
        f"{fragments / 'kapot.md'}:2:1-2:1 error gegevens/onleesbaar ''\n"
        "  dit is geen geldige UTF-8 = sla het op als UTF-8\n  this is not valid UTF-8 = save it as UTF-8"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
def test_a_link_out_of_the_answers_is_not_followed(folder: Path) -> None:
    (folder / "link.md").symlink_to(Path("elders/geheim.md").resolve())
    (folder / "fragments" / "link.md").symlink_to(Path("elders/geheim.md").resolve())
    assert (answer_paths(str(folder)), read_fragments(str(folder))) == ([], ({}, []))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
def test_fragments_that_are_a_link_out_are_none(folder: Path) -> None:
    other = folder.parent / "andere"
    other.mkdir()
    (other / "fragments").symlink_to(Path("elders").resolve())
    assert read_fragments(str(other)) == read_fragments("klant/weg") == ({}, [])
    assert answer_paths(str(other)) == []
