"""The goals for what is found, and for what is left alone, held on every set of snippets."""

from collections.abc import Iterable
from itertools import chain

import pytest

from tests.benchmarks.accuracy_privacy import SETS, Recall, flagged, negatives, positives, recall
from webcare.privacy import find
from webcare.privacy.personal import Kind

GOALS: list[tuple[float, tuple[Kind, ...]]] = [
    (0.97, ("email", "phone", "iban", "bsn", "card-number")),
    (0.95, ("order-number", "customer-number", "contract-number")),
    (0.90, ("date-of-birth",)),
    (0.90, ("licence-plate",)),
    (0.90, ("address", "postcode")),
    (0.90, ("name",)),
]
EACH = range(len(SETS))


@pytest.mark.parametrize(("goal", "kinds"), GOALS, ids=[", ".join(kinds) for _, kinds in GOALS])
@pytest.mark.parametrize("which", EACH, ids=SETS)
def test_recall(which: int, goal: float, kinds: Iterable[Kind]) -> None:
    by_kind: dict[Kind, Recall] = recall(positives()[which])
    share = sum(by_kind[kind].found for kind in kinds) / sum(by_kind[kind].total for kind in kinds)
    assert share >= goal, [text for kind in kinds for text in by_kind[kind].missed]


@pytest.mark.parametrize("which", EACH, ids=SETS)
def test_at_most_four_of_190_flagged(which: int) -> None:
    texts = negatives()[which]
    assert len(list(flagged(texts))) <= 4 * len(texts) / 190


def test_places_agree_to_the_character() -> None:
    """Where they do not, the writer took in a # or left out the word ``huisnummer``; nothing worse."""
    pieces = [one for snippets in positives() for one in recall(snippets).values()]
    assert sum(one.exact for one in pieces) >= 0.96 * sum(one.total for one in pieces)


def test_no_snippet_stands_in_two_sets() -> None:
    texts = [*chain(*negatives()), *(one.text for snippets in positives() for one in snippets)]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hoi Sanne, wat vervelend van je bestelling. ", " Je bestelling komt morgen. ^SV"),
        ("Order is onderweg! ", " Artikel is op."),
        ("Je factuur staat klaar. ", "\nGroet, Femke de Wit"),
        ("We bellen je. ", " 12 maart hoor je meer."),
    ],
)
def test_the_sentences_around_it_change_nothing(before: str, after: str) -> None:
    changed = []
    for text in [*chain(*negatives()), *(one.text for snippets in positives() for one in snippets)]:
        alone = [item.kind for item in find(text)]
        within = [item.kind for item in find(before + text + ("" if text[-1] in ".!?" else ".") + after)]
        changed += [text] if alone != within else []
    assert changed == []
