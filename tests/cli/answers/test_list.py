"""``webcare answers list``: what a desk sees, whole, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.answers.samples import AT, OLD
from tests.cli.runner import Result, Runner
from tests.docs.documents import exactly

LISTED = {
    "nl": """\
Kenmerk    Titel              Onderwerp    Teksten voor    Geldig tot    Eigenaar        Nalopen
te-laat    Pakket is te laat  bezorging    x, email        2026-12-31    klantenservice  2026-06-01  nalopen
oud        Oud                -            x               2026-01-31    -               -           verlopen
2 antwoorden, 1 verlopen, 1 na te lopen
""",
    "en": """\
Id       Title              Topic      Texts for    Valid until    Owner           Review by
te-laat  Pakket is te laat  bezorging  x, email     2026-12-31     klantenservice  2026-06-01   review overdue
oud      Oud                -          x            2026-01-31     -               -            expired
2 answers, 1 expired, 1 to review
""",
}


@pytest.mark.parametrize("language", LISTED)
def test_list(run: Runner, language: str) -> None:
    assert run("--lang", language, "answers", "list", *AT) == Result(0, LISTED[language], "")


def test_list_of_some(run: Runner, answers: Path) -> None:
    (answers / "kapot.md").write_text("Hoi\n", encoding="utf-8")
    (answers / "tweede.md").write_text(OLD, encoding="utf-8")
    assert run("answers", "list", "--topic", "bezorging", "--channel", "twitter", *AT).out.splitlines()[1:] == [
        "te-laat    Pakket is te laat  bezorging    x, email        2026-12-31    klantenservice  2026-06-01  nalopen",
        "1 antwoord, 1 na te lopen",
        "kapot.md: niet te lezen; 'webcare check' zegt waarom",
        "tweede.md: het kenmerk bestaat al in een ander bestand; 'webcare check' zegt waarom",
    ]
    content = exactly("answers-list", run("answers", "list", "--format", "json", *AT).out)
    assert content["version"] == 1
    assert [(one["id"], one["state"], one["overdue"], one["variants"]) for one in content["answers"]] == [
        ("te-laat", "current", True, [None, "x"]),
        ("oud", "expired", False, ["x"]),
    ]
    assert (content["unread"], content["twice"]) == (["kapot.md"], ["tweede.md"])


def test_list_refuses(run: Runner) -> None:
    assert run("answers", "list", "--topic", "bezorgin") == Result(
        2, "", "webcare: onbekend onderwerp 'bezorgin'\n  = bedoelde je 'bezorging'?\n"
    )
    assert run("answers", "list", "--at", "morgen") == Result(
        2, "", "webcare: --at: dit is geen datum\n  = schrijf het zo: 2026-11-22\n"
    )
    assert run("answers", "list", "--channel", "emial").err.endswith("  = bedoelde je 'email'?\n")


@pytest.mark.parametrize("arguments", [("list",), ("show", "a"), ("new", "a"), ("render", "a"), ("import", "a.json")])
def test_without_a_client(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "leeg").mkdir()
    monkeypatch.chdir(tmp_path / "leeg")
    assert run("answers", *arguments) == Result(
        2, "", "webcare: hier is geen klantmap\n  = ga naar de map van een klant, of gebruik --client\n"
    )


def test_a_time_zone_that_does_not_exist(run: Runner) -> None:
    text = Path("webcare.toml").read_text("utf-8").replace("Europe/Amsterdam", "Europe/Amsterdan")
    Path("webcare.toml").write_text(text, encoding="utf-8")
    assert run("answers", "list") == Result(
        2, "", "webcare: webcare.toml: onbekende tijdzone 'Europe/Amsterdan'\n  = schrijf het zo: Europe/Amsterdam\n"
    )
