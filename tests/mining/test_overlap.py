"""Answers that get in each other's way: what is the same, what contradicts, and what does neither."""

from __future__ import annotations

import pytest

from webcare.mining.overlap import Overlap, overlaps
from webcare.model.answer import Answer, AnswerHead

RETURN = ["hoe stuur ik een lamp terug", "binnen hoeveel dagen kan ik retourneren", "mag ik mijn lamp terugsturen"]
OTHERS = ["hoe stuur ik mijn lamp terug", "hoeveel dagen heb ik om te retourneren", "kan ik een lamp terugsturen"]
FAR = ["waar vind ik mijn factuur", "ik mis een factuur", "de factuur klopt niet"]


def found(one: str, other: str, first: list[str] = RETURN, second: list[str] = OTHERS) -> list[Overlap]:
    heads = [("een", "Terugsturen", first), ("twee", "Retour", second)]
    answers = {
        name: Answer(f"{name}.md", AnswerHead(id=name, title=title, questions=questions), "", ())
        for name, title, questions in heads
    }
    return overlaps(answers, {"een": [one], "twee": [other]})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stuur de lamp binnen 30 dagen aan ons terug.", "Stuur de lamp binnen 14 dagen aan ons terug."),
        ("Terugsturen kost je € 4,95 per pakket.", "Terugsturen kost je € 6,95 per pakket."),
        ("Je hebt drie weken om de lamp terug te sturen.", "Je hebt twee weken om de lamp terug te sturen."),
        ("Bestellen met korting kan tot 1-12-2026 op de site.", "Bestellen met korting kan tot 15-12-2026 op de site."),
    ],
)
def test_another_number_in_the_same_sentence(one: str, other: str) -> None:
    kinds = [(item.kind, item.one, item.other) for item in found(one, other) if item.kind != "questions"]
    assert kinds == [("number", "een", "twee")]


def test_yes_against_no() -> None:
    one, other = "Je kunt de lamp ruilen in onze winkel.", "Je kunt de lamp niet ruilen in onze winkel."
    assert [(item.kind, item.evidence) for item in found(one, other) if item.kind != "questions"] == [
        ("yes-no", ("Je kunt de lamp ruilen in onze winkel.", "Je kunt de lamp niet ruilen in onze winkel."))
    ]


@pytest.mark.parametrize(
    ("one", "other", "second"),
    [
        ("Stuur de lamp binnen 30 dagen terug.", "Je krijgt je geld binnen 5 dagen van ons terug.", OTHERS),
        ("Stuur de lamp binnen 30 dagen aan ons terug.", "Stuur de lamp binnen 14 dagen aan ons terug.", FAR),
        ("Stuur de lamp binnen 30 dagen aan ons terug.", "Stuur de lamp binnen 30 dagen aan ons terug!", FAR),
        ("Heb je de lamp langer dan 30 dagen in huis?", "Heb je de lamp langer dan 14 dagen in huis?", OTHERS),
        (
            "Bel {{ nummer }} voor hulp bij het terugsturen.",
            "Bel {{ telefoon }} voor hulp bij het terugsturen.",
            OTHERS,
        ),
    ],
)
def test_what_is_no_contradiction(one: str, other: str, second: list[str]) -> None:
    assert [item for item in found(one, other, second=second) if item.kind in ("number", "yes-no")] == []


def test_the_same_text_and_the_same_example() -> None:
    text = "Stuur de lamp in de eigen doos terug, met het retourlabel goed zichtbaar erop."
    same = found(text, text + " Dank!", second=[*FAR, "Hoe stuur ik een lamp terug?"])
    assert [(item.kind, item.evidence) for item in same] == [
        ("questions", ("hoe stuur ik een lamp terug", "Hoe stuur ik een lamp terug?")),
        ("text", (text, text + " Dank!")),
    ]


def test_one_answer_or_none_overlaps_with_nothing() -> None:
    assert overlaps({}, {}) == []
    assert found("", "", [], []) == []
