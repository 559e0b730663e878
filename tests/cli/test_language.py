"""In which language webcare speaks: ``--lang``, ``WEBCARE_LANG``, ``language`` in webcare.toml, then the locale."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

DUTCH, ENGLISH = "dit bestand bestaat niet", "this file does not exist"


def spoken(run: Runner, *arguments: str) -> str:
    result = run("lint", "weg.md", *arguments)
    assert result.err in (f"webcare: weg.md: {DUTCH}\n", f"webcare: weg.md: {ENGLISH}\n")
    return "nl" if DUTCH in result.err else "en"


LOCALES = {
    (): "nl",
    (("LANG", "nl_NL.UTF-8"),): "nl",
    (("LANG", "nl_BE.UTF-8"),): "nl",
    (("LANG", "en_GB.UTF-8"),): "en",
    (("LANG", "de_DE.UTF-8"),): "en",
    (("LANG", "C.UTF-8"),): "nl",
    (("LANG", "C"), ("LC_MESSAGES", "en_US.UTF-8")): "en",
    (("LANG", "en_US.UTF-8"), ("LC_ALL", "nl_NL")): "nl",
    (("LANG", "en_US.UTF-8"), ("WEBCARE_LANG", "nl")): "nl",
    (("LANG", "nl_NL.UTF-8"), ("WEBCARE_LANG", "en")): "en",
    (("WEBCARE_LANG", "EN_us"),): "en",
    (("WEBCARE_LANG", ""),): "nl",
}


@pytest.mark.parametrize(("names", "language"), LOCALES.items(), ids=str)
def test_the_environment(
    run: Runner, monkeypatch: pytest.MonkeyPatch, names: tuple[tuple[str, str], ...], language: str
) -> None:
    for name, value in names:
        monkeypatch.setenv(name, value)
    assert spoken(run) == language


def test_what_goes_before_what(run: Runner, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    (here / "webcare.toml").write_text('client = "Proef"\nlanguage = "en"\n', encoding="utf-8")
    assert spoken(run) == "en"
    monkeypatch.setenv("WEBCARE_LANG", "nl")
    assert spoken(run) == "nl"
    assert spoken(run, "--lang", "en") == "en"
    assert spoken(run, "--lang=en") == "en"
    assert run("--lang", "en", "lint", "weg.md").err == f"webcare: weg.md: {ENGLISH}\n"


def test_the_settings_are_those_of_the_client_meant(run: Runner, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    klant = here / "klant"
    (klant / "drafts").mkdir(parents=True)
    (klant / "webcare.toml").write_text('client = "Proef"\nlanguage = "en"\n', encoding="utf-8")
    (klant / "drafts" / "a.md").write_text("", encoding="utf-8")
    assert spoken(run) == "nl"
    assert spoken(run, "--client", "klant") == "en"
    assert spoken(run, "--client=klant") == "en"
    assert "this draft is empty" in run("lint", "klant/drafts/a.md").out
    monkeypatch.chdir(klant / "drafts")
    assert spoken(run) == "en"


@pytest.mark.parametrize(
    "settings", ['language = "fr"', "language = 3", "language = ", "\x00\xff", '[language]\nnl = "x"']
)
def test_settings_that_are_wrong_leave_it_to_the_locale(run: Runner, here: Path, settings: str) -> None:
    (here / "webcare.toml").write_text(settings, encoding="latin-1")
    assert run("rule", "xyz").err == "webcare: onbekende regel 'xyz'\n"


def test_a_language_that_webcare_does_not_speak(run: Runner) -> None:
    message = "webcare: onbekende taal 'fr'\n  = kies uit: nl, en\n"
    assert run("lint", "weg.md", "--lang", "fr") == Result(2, "", message)
    assert run("--lang=fr") == Result(2, "", message)


def test_findings_speak_it_too(run: Runner) -> None:
    dutch, english = (
        run("lint", "-", "--select", "taal/dubbel-woord", "--lang", language, stdin="Hoi, zie de de folder. ^SV").out
        for language in ("nl", "en")
    )
    assert dutch == (
        "<stdin>:1:10: fout taal/dubbel-woord  'de' staat er twee keer\n"
        "  | Hoi, zie de de folder. ^SV\n"
        "  |          ^^^^^ → 'de'\n"
        "geen klantmap gevonden: nagekeken zonder handboek\n"
        "1 fout in 1 concept\n"
        "<stdin>: Z –  E –  K –  E –  P –\n"
    )
    assert english == (
        "<stdin>:1:10: error taal/dubbel-woord  'de' is here twice\n"
        "  | Hoi, zie de de folder. ^SV\n"
        "  |          ^^^^^ → 'de'\n"
        "no client folder found: checked without a handbook\n"
        "1 error in 1 draft\n"
        "<stdin>: Z –  E –  K –  E –  P –\n"
    )
