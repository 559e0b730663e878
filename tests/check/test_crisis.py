"""What ``check`` says of crisis.yaml: names that are nowhere, thresholds out of order, and texts that do not fit."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.check.folders import checked
from tests.crisis.small import PLAN, make_client
from tests.store.told import told


@pytest.fixture
def lamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    folder = make_client(tmp_path / "lamp")
    monkeypatch.chdir(folder)
    return folder


def found(folder: Path, plan: str) -> str:
    (folder / "handbook" / "crisis.yaml").write_text(plan, "utf-8")
    return told(checked(*CRISIS, kind="crisis")).replace(os.sep, "/")


CRISIS = ("handboek/crisis", "handboek/onbekende-verwijzing", "gegevens/dubbele-sleutel")
RIGHT = PLAN.replace("woordvoerder, spook", "woordvoerder")


def test_a_plan_in_order(lamp: Path) -> None:
    assert found(lamp, RIGHT) == ""
    assert found(lamp, "thresholds: [") == ""


def test_names_that_are_nowhere(lamp: Path) -> None:
    wrong = (
        PLAN.replace("decides: baas", "decides: bas")
        .replace("contact: nacht", "contact: nach")
        .replace("channels: [x]", "channels: [xx]")
    )
    said = found(lamp, wrong)
    assert [line.split(" ", 1)[1] for line in said.split("\n")[::3]] == [
        "error handboek/onbekende-verwijzing 'xx'",
        "error handboek/onbekende-verwijzing 'bas'",
        "error handboek/onbekende-verwijzing 'spook'",
        "error handboek/onbekende-verwijzing 'nach'",
        "error handboek/onbekende-verwijzing 'xx'",
    ]
    assert "onbekend contact 'bas' = bedoelde je 'baas'?" in said


def test_a_watch_after_its_crisis(lamp: Path) -> None:
    late = RIGHT.replace("messages: 20, within: 1h", "messages: 70, within: 1h, channels: [x]")
    assert found(lamp, late) == (
        "handbook/crisis.yaml:2:30-2:32 warning handboek/oppassen-na-crisis '70'\n"
        "  dan is het eerder crisis dan oppassen = neem hier hoogstens 60\n"
        "  then it is a crisis before it is a watch = take 60 here at most"
    )


def test_a_phase_of_which_the_plan_says_nothing(lamp: Path) -> None:
    head, _, tail = RIGHT.partition("  - phase: watch\n")
    bare = head + "  - phase: crisis\n" + tail.partition("  - phase: crisis\n")[2]
    assert found(lamp, bare) == (
        "handbook/crisis.yaml:2:13-2:18 warning handboek/fase-zonder-stappen 'watch'\n"
        "  het plan zegt niets over de fase watch = zet de stappen onder phases\n"
        "  the plan says nothing of phase watch = put the steps under phases"
    )


def test_texts_that_do_not_fit_or_are_wrong_and_ids_twice(lamp: Path) -> None:
    long = RIGHT.replace("De site ligt eruit.", "De site ligt eruit. " + "We werken er hard aan. " * 14)
    said = found(
        lamp, long.replace("id: brand", "id: storing").replace("Haal de stekker", "Hij word heet. Haal de stekker")
    )
    rules = [line.split(" ")[2] for line in said.split("\n")[::3]]
    assert (
        "kort/te-lang-voor-kanaal" in rules and "gegevens/dubbele-sleutel" in rules and "taal/werkwoordsvorm" in rules
    )
    assert "tekens; op X passen er 280" in said and "  bij 'hij' hoort 'wordt'" in said
    assert rules.count("taal/werkwoordsvorm") == 1  # on all its channels the same
