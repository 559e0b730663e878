"""A baseline: silent on what is known until its words change, made for git, and never trusted further than that."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.lint.conftest import Open
from webcare.lint import Checked
from webcare.lint.baseline import Known, fingerprint, read_baseline, write_baseline
from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.model.text import Text

SELECT = ("taal/dubbel-woord", "privacy/persoonsgegeven")


def linted(opened: Open, *paths: str) -> list[Checked]:
    session = opened(*SELECT)
    return [session.file(path, write=False).checked for path in paths]


def left(opened: Open, *paths: str, baseline: str = "known.json") -> list[list[str]]:
    """The words of what is not known, draft by draft."""
    known = read_baseline(baseline)
    found = [known.less(checked).findings for checked in linted(opened, *paths)]
    return [
        [item.excerpt.text[item.excerpt.start : item.excerpt.end] for item in items if item.excerpt] for items in found
    ]


def write(path: str, text: str) -> None:
    Path(path).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("client")
def test_what_is_known_is_not_told_wherever_it_moves(opened: Open) -> None:
    write("drafts/a.md", "Zie de de folder.\nEn de de site.\n")
    write("drafts/b.txt", "Dat is is zo.\n")
    paths = "drafts/a.md", "drafts/b.txt"
    assert write_baseline("known.json", linted(opened, *paths)) == 3
    assert left(opened, *paths) == [[], []]
    write("drafts/a.md", "---\nchannel: x\n---\nHoi Sanne,\n\nEn de de site.\r\n\r\nZie de de folder.\r\n")
    assert left(opened, *paths) == [[], []]
    write("drafts/a.md", "Zie de de folder.\nEn de de site.\nEn de de winkel is is open.\n")
    write("drafts/b.txt", "Kom naar naar huis.\n")
    assert left(opened, *paths) == [["de de", "is is"], ["naar naar"]]


def test_it_holds_from_any_folder_and_for_any_spelling_of_the_path(
    client: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("drafts/a.md", "Zie de de folder.")
    write_baseline("known.json", linted(opened, "drafts/a.md"))
    assert left(opened, os.path.join(".", "drafts", "..", "drafts", "a.md")) == [[]]
    assert left(opened, str(client / "drafts" / "a.md")) == [[]]
    monkeypatch.chdir(client / "drafts")
    assert left(opened, "a.md", baseline="../known.json") == [[]]


@pytest.mark.usefixtures("client")
def test_the_file(opened: Open) -> None:
    """Sorted by path and rule, one fingerprint a line, and without the words."""
    write("drafts/b.md", "---\nchannel: x\n---\nBel 06-12345678 of mail sanne@mail.example.")
    write("drafts/a.md", "Dat is is de de folder.")
    drafts = linted(opened, "drafts/b.md", "drafts/a.md")
    prints = [sorted(fingerprint(f, item.name.replace(os.sep, "/")) for f in item.findings) for item in drafts]
    assert write_baseline("known.json", drafts) == 4
    assert Path("known.json").read_bytes().decode() == (
        f"""\
{{
 "version": 1,
 "findings": {{
  "drafts/a.md": {{
   "taal/dubbel-woord": [
    "{prints[1][0]}",
    "{prints[1][1]}"
   ]
  }},
  "drafts/b.md": {{
   "privacy/persoonsgegeven": [
    "{prints[0][0]}",
    "{prints[0][1]}"
   ]
  }}
 }}
}}
"""
    )
    before = Path("known.json").read_bytes()
    assert write_baseline("known.json", reversed(drafts)) == 4
    assert Path("known.json").read_bytes() == before


@pytest.mark.usefixtures("client")
def test_names_are_masked() -> None:
    """Of a draft in no file the name is kept as it is, and no name is kept in full."""
    for name, draft in (("sanne@mail.example", Draft(name="x", text="a")), ("sanne@mail.example", None)):
        known = Known("known.json")
        assert known.name(Checked(name, [], {}, draft)) == "sa***@****.*******"
    assert Known("known.json").name(Checked("<stdin>", [], {}, Draft(name="<stdin>", text="a"))) == "<stdin>"


@pytest.mark.usefixtures("client")
def test_a_letter_of_zekep_that_only_known_findings_cost_is_unknown(opened: Open) -> None:
    write("drafts/a.md", "Hoi Sanne, dat is je eigen schuld. ^SV")
    checked = opened("zakelijk/verwijt").file("drafts/a.md", write=False).checked
    known = Known("known.json")
    assert checked.zekep["zakelijk"] == "fault"
    assert (known.add(checked).zekep["zakelijk"], known.less(checked).zekep["zakelijk"]) == ("unknown", "unknown")
    assert known.less(checked) == checked


NONE = Text("dit is geen baseline van webcare", "this is no baseline of webcare")
WRONG: dict[str, tuple[bytes, Text, str]] = {
    "nothing": (b"", NONE, "known.json"),
    "no JSON": (b"hoi", NONE, "known.json"),
    "no UTF-8": (b'{"version": 1, "findings": {"\xff": {}}}', NONE, "known.json"),
    "half of it": (b'{"version": 1, "findings": {"a": {"b": ["', NONE, "known.json"),
    "another file": (b'{"name": "webcare"}', NONE, "known.json"),
    "counts": (b'{"version": 1, "findings": {"a": -5}}', NONE, "known.json"),
    "very deep": (b'{"version": 1, "x": ' + b"[" * 100_000, NONE, "known.json"),
    "deep inside": (b'{"version": 1, "findings": ' + b'{"a":' * 100_000, NONE, "known.json"),
    "another version": (
        b'{"version": 2, "findings": {}}',
        Text(
            "deze baseline heeft versie 2, en webcare leest versie 1",
            "this baseline has version 2, and webcare reads version 1",
        ),
        "known.json",
    ),
    "a conflict": (
        b'{\n "version": 1,\n<<<<<<< HEAD\n "findings": {}\n',
        Text("hier staat nog een samenvoegconflict van git", "a merge conflict of git is still here"),
        "known.json:3:1",
    ),
}


@pytest.mark.parametrize(("data", "message", "place"), WRONG.values(), ids=WRONG)
@pytest.mark.usefixtures("client")
def test_what_is_no_baseline_is_neither_read_nor_overwritten(
    opened: Open, data: bytes, message: Text, place: str
) -> None:
    Path("known.json").write_bytes(data)
    with pytest.raises(CannotRun) as caught:
        read_baseline("known.json")
    assert (caught.value.message, caught.value.place) == (message, place)
    write("drafts/a.md", "Zie de de folder.")
    if data:
        with pytest.raises(CannotRun) as caught:
            write_baseline("known.json", linted(opened, "drafts/a.md"))
        assert caught.value.hint == Text(
            "noem een ander bestand, of haal dit weg", "name another file, or remove this one"
        )
        assert Path("known.json").read_bytes() == data
    else:
        assert write_baseline("known.json", linted(opened, "drafts/a.md")) == 1


@pytest.mark.usefixtures("client")
def test_what_is_unknown_in_it_is_passed_over(opened: Open) -> None:
    write("drafts/a.md", "Zie de de folder.")
    write_baseline("known.json", linted(opened, "drafts/a.md"))
    stored = json.loads(Path("known.json").read_bytes())
    stored["findings"]["weg.md"] = {"taal/bestaat-niet": ["x"] * 3}
    Path("known.json").write_text(json.dumps({**stored, "note": "van maart"}), encoding="utf-8")
    assert left(opened, "drafts/a.md") == [[]]


@pytest.mark.usefixtures("client")
def test_it_must_be_there() -> None:
    with pytest.raises(CannotRun) as caught:
        read_baseline("known.json")
    assert (caught.value.message.nl, caught.value.place) == ("dit bestand bestaat niet", "known.json")
