"""``webcare final``: the text, its length, and when there is none."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyperclip
import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
GOOD = "---\nchannel: x\n---\n> waar is het?\n\nHoi Sanne, je pakket is onderweg 😀. <!-- klopt? -->\n\nTot snel! ^SV\n"
SENT = "Hoi Sanne, je pakket is onderweg 😀.\n\nTot snel! ^SV"
WRONG = "Hoi Sanne, je pakket is is onderweg. ^SV"


def test_the_text_and_its_length(run: Runner, client: Path) -> None:
    assert run("final", "-", stdin=GOOD) == Result(0, SENT + "\n", "51/280\n")
    assert run("final", stdin=GOOD) == Result(0, SENT + "\n", "51/280\n")
    (client / "a.md").write_text(GOOD, encoding="utf-8")
    assert run("final", "a.md", "--channel", "email") == Result(0, SENT + "\n", "50\n")


def test_no_text_while_there_are_errors(run: Runner) -> None:
    result = run("final", "-", "--channel", "x", stdin=WRONG)
    assert (result.code, result.out) == (1, "")
    assert "<stdin>:1:22: fout taal/dubbel-woord" in result.err
    assert result.err.endswith("webcare: herstel eerst de fouten, of gebruik --force\n40/280\n")
    assert run("final", "-", "--channel", "x", "--force", stdin=WRONG) == Result(0, WRONG + "\n", "40/280\n")


def test_a_warning_is_no_error(run: Runner) -> None:
    text = "Hoi Sanne , je pakket is onderweg. ^SV"
    assert run("final", "-", stdin=text) == Result(0, text + "\n", "38\n")


def test_too_long_also_when_the_rule_is_silent(run: Runner) -> None:
    text = "---\nignore: [kort/te-lang-voor-kanaal — mag]\n---\nHoi Sanne, " + "je pakket is er. " * 20 + "^SV"
    result = run("final", "-", "--channel", "x", stdin=text)
    assert (result.code, result.out) == (1, "")
    assert result.err == "webcare: te lang voor het kanaal; kort het in, of gebruik --force\n354/280\n"
    assert run("--lang", "en", "final", "-", "--channel", "x", stdin=text).err.startswith("webcare: too long")


def test_nothing_to_send(run: Runner) -> None:
    assert run("final", "-", stdin="> alleen de klant\n") == Result(
        2,
        "",
        "webcare: <stdin>: er blijft geen tekst over om te versturen\n"
        "  = kenmerken, opmerkingen en citaten vallen weg; schrijf je eigen tekst erbij\n",
    )


@pytest.mark.parametrize(
    "line", ["::error::Alles is weg", " ::set-output name=a::b", "##[error]weg", "Zie ##vso[task.x]y"]
)
@pytest.mark.parametrize(("runner", "value"), [("GITHUB_ACTIONS", "true"), ("TF_BUILD", "True")])
def test_no_line_commands_ci_and_none_is_changed(
    run: Runner, monkeypatch: pytest.MonkeyPatch, line: str, runner: str, value: str
) -> None:
    text = f"Hoi Sanne, dit staat er:\n{line}\n^SV"
    told = Result(0, text + "\n", f"{len(text)}\n")
    assert run("final", "--force", stdin=text) == told
    monkeypatch.setenv(runner, value)
    assert run("final", "--force", stdin=text) == Result(
        2,
        "",
        "webcare: CI zou een regel van deze tekst uitvoeren\n  = schrijf de tekst naar een bestand: > tekst.txt\n",
    )
    filters = [("address", "je"), ("lint", "--fix", "-")]
    assert [run(*one, stdin=text)[:2] for one in filters] == [(2, "")] * 2
    whole = ("Hoi Sanne, 12::30 :: en ::zo ^SV", "Hoi ## Sanne, [dit] ^SV")
    assert [run("final", "--force", stdin=one).out for one in whole] == [one + "\n" for one in whole]


def test_in_ci_a_file_gets_every_line(monkeypatch: pytest.MonkeyPatch, client: Path, tmp_path: Path) -> None:
    text = "Hoi Sanne, dit staat er:\n::error::Alles is weg\n^SV"
    (client / "a.md").write_text(text, encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    with (tmp_path / "tekst.txt").open("wb") as file:
        subprocess.run([sys.executable, "-m", "webcare", "final", "a.md", "--force"], stdout=file, check=True)
    assert (tmp_path / "tekst.txt").read_text("utf-8") == text + "\n"


def test_a_template_is_no_draft(run: Runner, client: Path) -> None:
    (client / "answers").mkdir(exist_ok=True)
    (client / "answers" / "a.md").write_text("---\nid: a\ntitle: A\n---\nHoi! ^SV\n", encoding="utf-8")
    result = run("final", "answers/a.md")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("webcare: answers/a.md: dit is een sjabloon, geen concept\n")


VARIANTS = """---
kanaal: twitter
---
Hoi Sanne, je pakket is onderweg. ^SV

## x
Hoi Sanne, je pakket komt eraan! ^SV

## email
Hoi Sanne,

Je pakket is is onderweg.

## stappen
Groetjes,
Femke
"""


def test_the_variant_of_the_channel(run: Runner) -> None:
    assert run("final", "-", stdin=VARIANTS) == Result(0, "Hoi Sanne, je pakket komt eraan! ^SV\n", "36/280\n")
    other = run("final", "-", "--channel", "facebook", stdin=VARIANTS)
    assert (other.code, other.out) == (0, "Hoi Sanne, je pakket is onderweg. ^SV\n")
    email = run("final", "-", "--channel", "email", stdin=VARIANTS)
    assert (email.code, email.out) == (1, "")
    assert email.err.startswith("<stdin>:12:11: fout taal/dubbel-woord"), "the line in the file as it is"
    forced = run("final", "-", "--channel", "email", "--force", stdin=VARIANTS)
    assert forced.out == "Hoi Sanne,\n\nJe pakket is is onderweg.\n\n## stappen\nGroetjes,\nFemke\n"


def test_no_variant_for_the_channel(run: Runner) -> None:
    text = "## x\nHoi Sanne. ^SV\n\n## email\n\n"
    assert run("final", "-", "--channel", "email", stdin=text) == Result(
        2, "", "webcare: <stdin>: er is geen tekst voor email\n  = er is wel tekst voor: x\n"
    )
    assert run("final", "-", stdin=text) == Result(
        2, "", "webcare: <stdin>: zeg voor welk kanaal, met --channel\n  = er is wel tekst voor: x\n"
    )


def test_a_placeholder_stays_here_however_light_its_rule(run: Runner, client: Path) -> None:
    with (client / "webcare.toml").open("a", encoding="utf-8") as file:
        file.write('[lint.rules."persoonlijk/invulveld"]\nseverity = "advice"\n')
    text = "Hoi {{ naam }}, je pakket is onderweg. ^SV"
    result = run("final", "-", "--channel", "x", stdin=text)
    assert (result.code, result.out) == (1, "")
    assert "persoonlijk/invulveld" in result.err
    assert run("final", "-", "--channel", "x", "--force", stdin=text).out == text + "\n"


def test_to_the_clipboard(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", copied.append)
    assert run("final", "-", "--clipboard", stdin=GOOD) == Result(0, "", "51/280\n")
    assert copied == [SENT]
    assert run("final", "-", "--clipboard", stdin=WRONG).code == 1
    assert copied == [SENT]


def test_without_a_clipboard(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def copy(_: str) -> None:
        raise pyperclip.PyperclipException

    monkeypatch.setattr(pyperclip, "copy", copy)
    result = run("final", "-", "--clipboard", stdin=GOOD)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("webcare: hier is geen klembord te bereiken\n")
    assert "pip install 'webcare[clipboard]'" in result.err


def test_without_the_extra(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "pyperclip":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    monkeypatch.delitem(sys.modules, "pyperclip")
    assert run("final", "-", "--clipboard", "--lang", "en", stdin=GOOD) == Result(
        2,
        "",
        "webcare: the clipboard needs an extra\n  = install it with: pip install 'webcare[clipboard]'\n",
    )
