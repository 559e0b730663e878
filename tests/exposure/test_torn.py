"""Torn lines beside a log: read as far as they go, and never to be in git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.custody.records import JAN, line, message, write
from tests.store.told import told
from webcare.exposure import scan_folder, scan_torn
from webcare.exposure.mending import mend
from webcare.store.workspace import open_workspace

TORN = os.path.join("logs", "a.jsonl.torn")


def found() -> list[tuple[str, int, int, int]]:
    exposed = scan_torn(TORN, TORN, open_workspace(), tracked=False)
    return [(kind, one.line, one.column, one.end_column) for kind, one in exposed]


@pytest.mark.parametrize(
    "cut", ["Bel 06-12345678", "Bel 06-12345678 of m", 'Bel \\"snel\\" 06-12345678 \\', "06-12345678\\u00"]
)
def test_what_stands_before_the_tear_is_found_in_its_place(cut: str) -> None:
    whole = line(message(40012345678, "0612345678", JAN, "?"))
    torn = whole[: whole.index("?")] + cut
    write(TORN, "niets", torn)
    at = torn.index("06-") + 1
    assert found() == [("phone", 2, at, at + 11)]


def test_a_line_that_is_no_beginning_of_a_record_is_text() -> None:
    write(TORN, 'rest van een regel, bel 06-12345678"}', "[1,2] mail sanne@mail.example", '{"a":tru', "")
    assert [(kind, number) for kind, number, *_ in found()] == [("phone", 1), ("email", 2)]


def test_cut_in_the_middle_of_a_character() -> None:
    Path(TORN).write_bytes(line(message(1, "c1", JAN, "Bel 06-12345678 café"))[:-2].encode()[:-2] + b"\xc3\n")
    assert [kind for kind, *_ in found()] == ["phone"]


def test_a_scan_of_the_folder_reads_them_as_advice() -> None:
    write(TORN, line(message(1, "c1", JAN, "Bel 06-12345678"))[:-2])
    scanned = scan_folder(open_workspace())
    assert [(one.path, one.severity.key) for one in scanned.findings] == [(TORN, "advice")]


IN_GIT = f"""\
{TORN}:1:1-1:1 error privacy/gegeven-in-bestand ''
  afgebroken regels horen niet in git = haal het eruit met: git rm --cached '{TORN}'
  torn lines do not belong in git = take it out with: git rm --cached '{TORN}'
{TORN}:1:174-1:182 warning privacy/gegeven-in-bestand ''
  verwijzing zonder pseudoniem: @s****** = maak het onherkenbaar met 'webcare privacy redact'
  reference without a pseudonym: @s****** = make it unrecognisable with 'webcare privacy redact'
{TORN}:1:197-1:208 error privacy/gegeven-in-bestand '06-********'
  telefoonnummer: 06-******** = maak het onherkenbaar met 'webcare privacy redact'
  phone number: 06-******** = make it unrecognisable with 'webcare privacy redact'"""


@pytest.mark.skipif(shutil.which("git") is None, reason="the test makes a repository with git")
def test_in_git_they_are_an_error_whatever_they_hold() -> None:
    write(TORN, line(message(1, "c1", "@sanne_b", "Bel 06-12345678"))[:-2])
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "."], check=True)
    assert [one.severity.key for one in scan_folder(open_workspace()).findings] == ["advice"]  # .gitignore kept it out
    subprocess.run(["git", "add", "-f", TORN], check=True)
    assert told(scan_folder(open_workspace()).findings) == IN_GIT
    Path(TORN).write_bytes(b"")
    assert told(scan_folder(open_workspace()).findings) == "\n".join(IN_GIT.splitlines()[:3])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("key", ["\\", "\\u12", "\\\\ud83d", "\\😀"])
def test_a_backslash_of_the_text_is_no_half_escape(key: str) -> None:
    whole = json.dumps({key: 1})
    for end in range(1, len(whole)):
        mended = mend(whole[:end])
        assert mended is not None and isinstance(json.loads(mended), dict)


@given(st.dictionaries(st.text(max_size=5), VALUES, min_size=1, max_size=4), st.data(), st.booleans())
def test_every_beginning_of_a_record_is_mended(
    record: dict[str, object], data: st.DataObject, ascii_only: bool
) -> None:
    whole = json.dumps(record, ensure_ascii=ascii_only)
    cut = whole[: data.draw(st.integers(1, len(whole)))]
    mended = mend(cut)
    assert mended is not None and isinstance(json.loads(mended), dict)
    assert mend(whole) == whole


@given(st.text(alphabet='{}[]",:\\ au0', max_size=30) | st.text())
def test_any_text_is_taken(text: str) -> None:
    mended = mend(text)
    assert mended is None or isinstance(json.loads(mended), dict)
