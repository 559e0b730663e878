"""Hostile text: nothing that others wrote commands a terminal or CI, and nothing makes webcare hang."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.runner import Runner

HOSTILE = (
    "::error file=x::Hoi\n##[error]Hoi ##vso[task.x] \x1b[31m\u202e de de [NAAM] ::debug::\r::set-env::\n%0A::x:: ^SV\n"
)


FORMS = ["text", "json", "github", "gitlab", "sarif", "junit", "checkstyle"]
COMMAND = re.compile(r"::(?:error|warning|notice) file=[^:]*::.*")


def commands_in(shown: str) -> list[str]:
    assert shown
    assert not set(shown) & set("\x1b\u202e\r\x07")
    assert not re.search(r"##\w*\[", shown)
    return [line for line in shown.splitlines() if line.lstrip().startswith("::")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("more", [[], ["--fix"]], ids=" ".join)
def test_a_draft_gives_no_command_to_a_terminal_or_to_ci(run: Runner, client: Path, form: str, more: list[str]) -> None:
    (client / "::warning::.md").write_bytes(HOSTILE.encode())
    result = run("lint", "./::warning::.md", "--format", form, *more)
    commands = commands_in(result.out + result.err)
    assert all(COMMAND.fullmatch(line) for line in commands)
    assert bool(commands) is (form == "github")


@pytest.mark.parametrize("form", FORMS)
def test_a_handbook_and_a_customer_give_none_either(run: Runner, client: Path, form: str) -> None:
    words = json.dumps("::error::x ##[error] \x1b[31m\u202e\n::debug::")
    (client / "handbook" / "tone.yaml").write_text(f"address: {words}\ngreetings: [{words}]\n", encoding="utf-8")
    (client / "handbook" / "rules.yaml").write_text(
        f"geen-nee: {{kind: words, words: [nee], level: error, message: {words}}}\n", encoding="utf-8"
    )
    result = run("lint", "-", "--format", form, "--reply-to", HOSTILE, stdin="Nee. ^SV")
    assert all(COMMAND.fullmatch(line) for line in commands_in(result.out + result.err))


@pytest.mark.usefixtures("client")
def test_a_diff_gives_no_command(run: Runner) -> None:
    assert commands_in(run("lint", "-", "--diff", stdin=HOSTILE).out) == []


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    "text", ["a" * 200_000, "> klant\n" * 100_000 + "Hoi Sanne, het komt. ^SV\n", "de " * 60_000, "`" * 200_000]
)
def test_a_huge_draft_gets_its_answer(run: Runner, text: str) -> None:
    result = run("lint", "-", "--format", "json", "--channel", "x", stdin=text)
    assert (result.code in (0, 1), result.err) == (True, "")
