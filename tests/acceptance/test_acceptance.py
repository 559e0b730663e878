"""Every case is judged as its author judged it: the rules that must speak do, at the exact words, and no other does."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.acceptance.case import SECTORS, Case, cases, client, judge, span, wanted
from webcare.check import check
from webcare.rules import load_rules

UNPLANTED = {
    "persoonlijk/robot": "judged by many conversations of a log",
    "privacy/naam-genoemd": "younger than the catalogue",
}


@pytest.fixture(scope="module", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> object:
    """The handbooks' cache, out of reach of the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEBCARE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def marked() -> list[object]:
    """The cases; one that the linter cannot do yet must fail, or its ``known`` is out of date."""
    return [
        pytest.param(case, id=case.id, marks=[pytest.mark.xfail(reason=case.known, strict=True)] if case.known else [])
        for case in cases()
    ]


@pytest.mark.parametrize("case", marked())
def test_the_linter_agrees_with_the_trainer(case: Case) -> None:
    verdict = judge(case)
    assert verdict.told(case.draft) == "", case.draft


def test_there_are_enough_cases_of_every_kind() -> None:
    planted = Counter(place.rule for case in cases() for place in wanted(case))
    assert len(cases()) >= 240 and len({case.id for case in cases()}) == len(cases())
    assert sum(not case.expect for case in cases()) >= 100
    assert len(SECTORS) == 10
    assert {rule: planted[rule] for rule in load_rules() if planted[rule] < 3 and rule not in UNPLANTED} == {}


@pytest.mark.parametrize("sector", SECTORS)
def test_the_clients_are_in_order(sector: str) -> None:
    workspace, _ = client(sector)
    assert check(workspace, skip=["handboek"]).findings == []  # a few pages of a handbook, not a whole one


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("paspoort is", (3, 14)),
        ("Je … geldig.", (0, 22)),
        ("je ‹pas›", (31, 34)),
        ("geldig‹.›", (21, 22)),
    ],
)
def test_words_stand_in_one_place(words: str, found: tuple[int, int]) -> None:
    assert span("Je paspoort is geldig. Geef je pas.", words) == found


@pytest.mark.parametrize("words", ["pas is", "geldig je", "a"])
def test_words_elsewhere_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        span("Je paspoort is geldig. Geef je pas.", words)
