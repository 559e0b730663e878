"""Every command that reads git, run for real in a repository that names programs everywhere: none of them runs."""

from __future__ import annotations

import os

import pytest

from tests.cli.runner import Runner
from tests.store.repository import alone, needs_git
from tests.store.test_git_hostile import Hostile, hostile

__all__ = ["alone", "hostile"]
pytestmark = [needs_git, pytest.mark.skipif(os.name == "nt", reason="the canaries are shell scripts")]
COMMANDS = [
    ["lint", "drafts/b.txt", "--settings-from", "HEAD~1"],
    ["check", "--settings-from", "HEAD~1"],
    ["diff", "HEAD~1..HEAD"],
    ["diff", "HEAD~1"],
    ["diff", "lost"],
    ["diff", "--impact", "HEAD~1"],
    ["doctor"],
    ["handover", "--since", "HEAD~1", "--output", "boek.html"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_program_of_the_repository_runs(run: Runner, hostile: Hostile, command: list[str]) -> None:
    result = run.process(*command)
    assert result.code in (0, 1, 2), result.err
    assert hostile.ran() == set()
