"""Which rules there are, what a name stands for, and what a rule needs to load at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from webcare.model.errors import CannotRun
from webcare.model.finding import Severity
from webcare.rules import FAMILIES, Hit, Reply, load_rules, resolve, rule
from webcare.rules.rule import LETTERS, REGISTERED

NEEDS = {"handbook", "customer", "thread", "logs", "channel", "surface"}


def test_rules_come_family_by_family_in_reading_order() -> None:
    families = list(dict.fromkeys(rule.family for rule in load_rules().values()))
    assert families == [family for family in FAMILIES if family in families]
    in_order = [name for family in FAMILIES for name in sorted(load_rules()) if name.startswith(f"{family}/")]
    assert list(load_rules()) == in_order


def test_what_each_rule_says_of_itself_makes_sense() -> None:
    for name, known in load_rules().items():
        assert known.name == name
        assert known.letter is None or known.letter in LETTERS
        assert set(known.needs) <= NEEDS
        assert all(option.about.nl and option.about.en for option in known.options)
        assert len({option.name for option in known.options} | {"severity"}) == len(known.options) + 1


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], set()),
        (["taal/dubbel-woord"], {"taal/dubbel-woord"}),
        (["webcare"], {"webcare/ongebruikte-uitzondering"}),
        (["taal/dubbel-woord", "webcare", "webcare"], {"taal/dubbel-woord", "webcare/ongebruikte-uitzondering"}),
    ],
)
def test_a_name_stands_for_a_rule_or_a_family(names: list[str], expected: set[str]) -> None:
    assert resolve(names, load_rules()) == expected


def test_every_family_resolves_to_its_own_rules() -> None:
    for family in FAMILIES:
        assert resolve([family], load_rules()) == {name for name in load_rules() if name.startswith(f"{family}/")}


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("taal/dubbelwoord", "onbekende regel 'taal/dubbelwoord'", "bedoelde je 'taal/dubbel-woord'?"),
        ("taall", "onbekende regel 'taall'", "bedoelde je 'taal'?"),
        ("Taal", "onbekende regel 'Taal'", "bedoelde je 'taal'?"),
        ("dubbel-woord", "onbekende regel 'dubbel-woord'", "bedoelde je 'taal/dubbel-woord'?"),
        ("zzzzzz", "onbekende regel 'zzzzzz'", None),
        ("", "onbekende regel ''", None),
    ],
)
def test_an_unknown_name(name: str, message: str, hint: str | None) -> None:
    with pytest.raises(CannotRun) as caught:
        resolve(["taal", name], load_rules())
    assert (caught.value.message.nl, caught.value.hint and caught.value.hint.nl) == (message, hint)


@pytest.mark.parametrize("length", [100, 100_000])
def test_a_long_unknown_name_is_not_repeated_in_full(length: int) -> None:
    with pytest.raises(CannotRun) as caught:
        resolve(["x" * length], load_rules())
    assert len(caught.value.message.nl) < 140


def nothing(_: Reply, /) -> Iterator[Hit]:
    return iter(())


@pytest.mark.parametrize("page", [None, "", "A\nB\n\ngoed: Ja.", "A\nB\n\nfout: [Ja]."])
def test_a_rule_without_examples_cannot_load(page: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(nothing.__globals__, "__doc__", page)
    with pytest.raises(TypeError, match=r"^taal/niets has no page with a fout: and a goed: example$"):
        rule("taal/niets", Severity.ADVICE)(nothing)
    assert "taal/niets" not in REGISTERED


def test_the_families_are_named_in_both_languages() -> None:
    assert all(about.nl and about.en for about in FAMILIES.values())
