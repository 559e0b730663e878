"""The README shows what webcare does today."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.docs.readme import FOLDER_TABLE, README, TABLE, renewed
from webcare.check import load_folder_rules
from webcare.rules import load_rules
from webcare.rules.rule import LETTERS


@pytest.mark.skipif(sys.platform == "win32", reason="the README's console is a POSIX shell")
def test_readme_is_true(tmp_path: Path) -> None:
    text = README.read_text("utf-8")
    assert text == renewed(text, tmp_path)


def test_the_tables_name_every_rule_of_check() -> None:
    found = FOLDER_TABLE.search(README.read_text("utf-8"))
    assert found is not None
    assert [row.split("`")[1] for row in found.group().splitlines()[2:]] == list(load_folder_rules())


def test_every_rule_has_a_letter_or_none() -> None:
    found = TABLE.search(README.read_text("utf-8"))
    assert found is not None
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in found.group().splitlines()[2:]]
    assert {row[0].strip("`"): row[3] for row in rows} == {
        name: rule.letter or "–" for name, rule in load_rules().items()
    }
    assert {row[3] for row in rows} == {*LETTERS, "–"}
