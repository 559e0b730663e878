"""webcare check of the logs: broken lines, ids of two records, merges in a ring, torn lines in git; and what it read."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.custody.records import JAN, event, line, message, note, write
from tests.store.told import told
from webcare import limits
from webcare.check import check
from webcare.scaffold import scaffold
from webcare.store.workspace import open_workspace


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client folder in order, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    scaffold(str(tmp_path / "proef"), "Proef")
    monkeypatch.chdir(tmp_path / "proef")
    return tmp_path / "proef"


TOLD = """\
logs/a.jsonl:3:1-3:1 error gegevens/kapotte-regel ''
  hier hoort een blok met sleutels; er staat een lijst
  this should be a block of keys; there is a list
logs/a.jsonl:4:1-4:1 error gegevens/kapotte-regel ''
  gesprekken die in een kring zijn samengevoegd: c1 → c2 → c1
  conversations merged in a ring: c1 → c2 → c1
logs/b.jsonl:2:30-2:30 error gegevens/kapotte-regel ''
  het kenmerk 'm1' is al van een ander record
  the id 'm1' belongs to another record
logs/c.jsonl:1:1-1:1 error gegevens/onleesbaar ''
  dit is geen gewoon bestand
  this is not an ordinary file"""


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes of this kind on Windows")
def test_what_is_wrong_with_the_logs_together(client: Path) -> None:
    write(
        "logs/a.jsonl", message(1, "c1", JAN, "Hoi"), "", "[]", event(2, "c1", "merged_into", to="c2"),
        event(3, "c2", "merged_into", to="c1"),
    )  # fmt: skip
    same = line(message(1, "c1", JAN, "Hoi"))
    write("logs/b.jsonl", same, message(1, "c9", JAN, "Iets heel anders"), note(4, "c1", "Dank"))
    os.mkfifo("logs/c.jsonl")
    checked = check(open_workspace())
    assert told(checked.findings).replace(os.sep, "/") == TOLD
    assert checked.lines == 7  # the empty one does not count
    elsewhere = check(open_workspace(client=str(client)))
    assert (told(elsewhere.findings), elsewhere.lines) == (told(checked.findings), 7)


def test_a_log_of_very_many_double_ids_is_told_in_part() -> None:
    write("logs/a.jsonl", *(message(1, "c1", JAN, f"Hoi {number}") for number in range(limits.FINDINGS + 50)))
    assert [finding.line for finding in check(open_workspace()).findings] == list(range(2, limits.FINDINGS + 2))


@pytest.mark.skipif(shutil.which("git") is None, reason="the test makes a repository with git")
def test_torn_lines_are_nobodys_business_until_git_has_them() -> None:
    torn = write("logs/a.pseudo.jsonl.torn", line(message(1, "c1", "@jan_b", "Bel 06-12345678"))[:-2])
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "."], check=True)
    assert check(open_workspace()) == ([], 0)
    subprocess.run(["git", "add", "-f", str(torn)], check=True)
    assert [(one.path, one.line, one.message.en) for one in check(open_workspace()).findings] == [
        (str(torn), 1, "torn lines do not belong in git"),
        (str(torn), 1, "reference without a pseudonym: @j****"),
        (str(torn), 1, "phone number: 06-********"),
    ]
