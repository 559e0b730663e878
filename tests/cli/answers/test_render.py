"""``webcare answers render``: a text to send, or what stands in its way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.answers.samples import AT
from tests.cli.runner import Result, Runner

FILLED = ("answers", "render", "te-laat", *AT, "--var", "dag=morgen", "--var", "kleur=rood")


def test_render(run: Runner) -> None:
    assert run(*FILLED) == Result(0, "Hoi, het rood pakket komt morgen. Bel 088 000 00 00. Femke\n", "58\n")
    assert (
        run(*FILLED, "--var", "naam=Sanne").out == "Hoi Sanne, het rood pakket komt morgen. Bel 088 000 00 00. Femke\n"
    )
    sent = "Hoi, je pakket komt morgen. We zijn er maandag tot en met vrijdag van 9.00 tot 18.00 uur. Femke"
    assert run(*FILLED, "--channel", "twitter") == Result(0, f"{sent}\n", f"{len(sent)}/280\n")


MISSING = {
    "nl": """\
webcare: nog in te vullen:
  --var kleur=…  Welke kleur; kies uit: rood, blauw
  --var dag=…  Wanneer het komt; voorbeeld: morgen
""",
    "en": """\
webcare: still to fill in:
  --var kleur=…  Welke kleur; choose: rood, blauw
  --var dag=…  Wanneer het komt; example: morgen
""",
}


@pytest.mark.parametrize("language", MISSING)
def test_render_in_a_pipe_says_what_is_missing(run: Runner, language: str) -> None:
    assert run("--lang", language, "answers", "render", "te-laat", *AT) == Result(2, "", MISSING[language])


REFUSED = {
    "an unknown name": (("te-laat", "--var", "dagg=a"), "webcare: onbekend invulveld 'dagg'\n  = bedoelde je 'dag'?\n"),
    "no choice": (
        ("te-laat", "--var", "kleur=geel"),
        "webcare: --var: 'geel' is geen keuze voor kleur\n  = kies uit: rood, blauw\n",
    ),
    "no value": (
        ("te-laat", "--var", "dag"),
        "webcare: --var: een waarde hoort bij een naam\n  = schrijf het zo: --var naam=Sanne\n",
    ),
    "expired": (
        ("oud",),
        "webcare: oud: was geldig tot en met 2026-01-31\n  = gebruik --force als je het toch wilt sturen\n",
    ),
    "not yet valid": (
        ("te-laat", "--at", "2025-12-31"),
        "webcare: te-laat: pas geldig vanaf 2026-01-01\n  = gebruik --force als je het toch wilt sturen\n",
    ),
    "another channel": (
        ("te-laat", "--channel", "chat"),
        "webcare: te-laat: niet bedoeld voor chat\n  = wel voor: x, email; of gebruik --force\n",
    ),
    "no text for the channel": (
        ("oud", "--channel", "email", "--at", "2026-01-01"),
        "webcare: oud: heeft geen tekst voor email\n  = wel voor: x; of gebruik --force\n",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_render_refuses(run: Runner, answers: Path, case: str) -> None:
    tone = answers.parent / "handbook" / "channels.yaml"
    tone.write_text(tone.read_text("utf-8") + "\nchat: {name: Chat, surface: closed}\n", encoding="utf-8")
    arguments, said = REFUSED[case]
    at = () if "--at" in arguments else AT
    assert run("answers", "render", *arguments, *at) == Result(2, "", said)


def test_force(run: Runner) -> None:
    broken = run("answers", "render", "oud", "--at", "2026-01-01")
    assert (broken.code, broken.out) == (1, "")
    assert broken.err.startswith("answers/oud.md:7:5: fout antwoord/invulveld  onbekend invulveld 'nam'\n")
    assert broken.err.endswith("webcare: herstel eerst de fouten, of gebruik --force\n")
    assert run("answers", "render", "oud", "--force", "--channel", "email", *AT) == Result(0, "Hoi . Femke\n", "11\n")


def test_too_long_for_the_channel(run: Runner) -> None:
    arguments = ("answers", "render", "te-laat", *AT, "--channel", "x", "--var", f"dag={'morgen ' * 40}")
    result = run(*arguments)
    assert (result.code, result.out) == (1, "")
    assert result.err == "webcare: te lang voor het kanaal; kort het in, of gebruik --force\n369/280\n"
    assert run(*arguments, "--force").code == 0


def test_a_terminal_is_asked(terminal: Runner) -> None:
    result = terminal("answers", "render", "te-laat", *AT, stdin="geel\nblauw\nmorgen\n")
    assert (result.code, result.out) == (0, "Hoi, het blauw pakket komt morgen. Bel 088 000 00 00. Femke\n")
    assert result.err.count("kleur (Welke kleur; kies uit: rood, blauw): ") == 2
    assert "webcare: --var: 'geel' is geen keuze voor kleur\n" in result.err
