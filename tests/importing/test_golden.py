"""Each source as a whole: every record, and what is said of the import; a second run adds nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.importing.golden import CASES, FIXTURES, FOLDER, Importing, outcome
from webcare.importing.sources import SOURCES
from webcare.model.finding import Finding
from webcare.store.log import read_log

PEOPLE = (
    "Jan de Vries", "jan.devries", "Fatima", "El Amrani", "Tess", "Bakker", "Anna", "Youssef", "Haddad", "Noor Test",
    "Sanne", "kees_proef", "anna_test", "sanne_test", "06-12345678", "+31612345678", "115712", "voorbeeld.example/",
)  # fmt: skip
"""Who and what stands in the fixtures and may stand in no log."""


@pytest.mark.parametrize("name", CASES)
def test_the_whole_import(name: str, importing: Importing) -> None:
    records, told = outcome(name, importing)
    assert records == (FOLDER / f"{name}.jsonl").read_bytes().decode("utf-8")
    assert told == (FOLDER / f"{name}.txt").read_bytes().decode("utf-8")


def test_every_source_has_a_case() -> None:
    assert {case.source for case in CASES.values() if case.columns is None} == {*SOURCES} - {"webcare"}


def test_nothing_else_is_kept() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.{end}" for name in CASES for end in ("jsonl", "txt")}


@pytest.mark.parametrize("name", CASES)
def test_a_reader_accepts_every_record_and_nobody_is_in_it(name: str, importing: Importing) -> None:
    text, _ = outcome(name, importing)
    assert not [item for item in read_log(str(importing.path)) if isinstance(item, Finding)]
    assert [person for person in PEOPLE if person in text] == []


@pytest.mark.parametrize("name", CASES)
def test_a_second_run_adds_nothing(name: str, importing: Importing) -> None:
    before, _ = outcome(name, importing)
    after, told = outcome(name, importing)
    assert after == before
    count = len(before.splitlines())
    assert told.startswith(f"logs/import.jsonl: 0 records toegevoegd, {count} stonden er al\n")


@pytest.mark.parametrize("name", CASES)
def test_in_a_log_that_others_may_see_no_id_leads_anywhere(name: str, importing: Importing) -> None:
    case = CASES[name]
    files = [FIXTURES / file for file in case.files]
    columns = FIXTURES / case.columns if case.columns else None
    importing(case.source, *files, columns=columns, shared=True, **case.options)
    sources = [record["source"] for record in importing.records()]
    assert all(re.fullmatch(r"[0-9a-f]{10}", source["id"]) for source in sources if "id" in source)
    assert all(
        re.fullmatch(r"https://log\.example/[0-9a-f]{10}", source["url"]) for source in sources if "url" in source
    )


def test_the_ids_do_not_depend_on_who_may_see_them(importing: Importing) -> None:
    importing("zendesk", FIXTURES / "zendesk.jsonl")
    open_ids = [record["id"] for record in importing.records()]
    again = importing("zendesk", FIXTURES / "zendesk.jsonl", shared=True)
    assert (again.added, again.known) == (0, len(open_ids))


def test_a_tweet_belongs_with_its_parent_where_only_numbers_name_that(importing: Importing, tmp_path: Path) -> None:
    first = {
        "id": 1700000000000000010,
        "created_at": "Mon Nov 02 09:00:00 +0000 2026",
        "full_text": "Storing in Groningen.",
    }
    second = {
        "id": 1700000000000000011,
        "created_at": "Mon Nov 02 10:00:00 +0000 2026",
        "full_text": "Het is opgelost.",
    }
    tweets = [{"tweet": first}, {"tweet": second | {"in_reply_to_status_id": first["id"]}}]
    path = tmp_path / "tweets.js"
    path.write_text(f"window.YTD.tweets.part0 = {json.dumps(tweets)}", "utf-8")
    importing("x-archive", path)
    parent, reply = importing.records()
    assert reply["conversation_id"] == parent["conversation_id"]
    assert reply["in_reply_to"] == parent["id"]


def test_a_zip_is_the_folder(importing: Importing, tmp_path_factory: pytest.TempPathFactory) -> None:
    import shutil

    packed = shutil.make_archive(str(tmp_path_factory.mktemp("zip") / "twitter"), "zip", FIXTURES / "x-archive")
    importing("x-archive", packed)
    bodies = [record["body"] for record in importing.records()]
    kept = [json.loads(line)["body"] for line in (FOLDER / "x-archive.jsonl").read_text("utf-8").splitlines()]
    assert bodies == kept
