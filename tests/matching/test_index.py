"""The index: learned, written, read and asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webcare.matching.features import words_of
from webcare.matching.index import Example, Index, build
from webcare.matching.many import AskingMany
from webcare.matching.score import Asking, Match

IDS = ["kapot", "pakket", "retour"]
EXAMPLES = [
    Example(0, "Lamp is kapot", asked=False),
    Example(0, "mijn lamp doet het niet meer"),
    Example(0, "de lamp brandt niet"),
    Example(0, "hij is stuk gegaan"),
    Example(1, "Waar is mijn pakket", asked=False),
    Example(1, "waar blijft mijn pakketje"),
    Example(1, "de bezorger is niet geweest"),
    Example(1, "mijn bestelling is nog niet binnen"),
    Example(2, "Retour sturen", asked=False),
    Example(2, "hoe stuur ik iets terug"),
    Example(2, "ik wil hem ruilen"),
    Example(2, "kan ik het retourneren"),
]
DATA = build(IDS, EXAMPLES)


def asked(question: str, asking: Asking, top: int = 3) -> list[Match]:
    seen = asking.question(words_of(question))
    return asking.best(seen, asking.scores(seen), top)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("mijn lampje is kapot", 0),
        ("is mijn pakje al bezorgd", 1),
        ("hoe kan ik hem terugsturen", 2),
        ("mn lamp brand nie meer", 0),
    ],
)
def test_the_right_answer_comes_first(question: str, answer: int) -> None:
    assert asked(question, Asking(Index(DATA)))[0].answer == answer


def test_the_same_examples_give_the_same_bytes() -> None:
    assert build(IDS, EXAMPLES) == DATA


def test_probabilities_are_probabilities_in_order() -> None:
    found = asked("waar is mijn lamp", Asking(Index(DATA)))
    shares = [match.probability for match in found]
    assert sorted(match.answer for match in found) == [0, 1, 2]
    assert shares == sorted(shares, reverse=True) and sum(shares) <= 1 + 1e-9 and min(shares) >= 0


def test_the_nearest_example() -> None:
    asking = Asking(Index(DATA))
    seen = asking.question(words_of("waar blijft mijn pakketje"))
    example, likeness = asking.nearest(seen, 1)
    assert example == "waar blijft mijn pakketje" and likeness == pytest.approx(1.0)


@settings(max_examples=100)
@given(st.text(alphabet="abcdefgiklmnoprstuw '?", max_size=80))
def test_one_by_one_and_all_at_once_agree(question: str) -> None:
    index = Index(DATA)
    one, many = asked(question, Asking(index)), asked(question, AskingMany(index))
    for match, other in zip(one, many, strict=True):
        assert match.probability == pytest.approx(other.probability, abs=1e-5)


@pytest.mark.parametrize("answers", [0, 1, 2])
def test_few_answers(answers: int) -> None:
    examples = [example for example in EXAMPLES if example.answer < answers]
    index = Index(build(IDS[:answers], examples))
    assert len(asked("waar is mijn lamp", Asking(index))) == answers


def test_an_answer_without_examples_is_never_first() -> None:
    index = Index(build([*IDS, "leeg"], EXAMPLES))
    assert asked("waar is mijn pakket", Asking(index), 1)[0].answer == 1


@settings(max_examples=200)
@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_damage_is_noticed(place: int, change: int) -> None:
    damaged = bytearray(DATA)
    damaged[place] ^= change
    with pytest.raises(ValueError, match=r"."):
        Index(bytes(damaged))


@pytest.mark.parametrize("data", [b"", b"webcare", DATA[:-1], DATA + b"x"])
def test_what_is_no_index_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Index(data)
