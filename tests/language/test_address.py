"""je and u: sentences turned over as a whole, in both directions, or left alone with a reason."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.address import Conversion, convert
from webcare.language.address_forms import Form, pronouns
from webcare.language.reading import Reading

FORMS: tuple[Form, ...] = ("je", "u")
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "address.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PAIRS = [(to, before, after) for to, before, after in ROWS if after not in ("?", "=")]
LEFT = [(to, before) for to, before, after in ROWS if after == "?"]
SAME = [(to, before) for to, before, after in ROWS if after == "="]
WRONG = re.compile(
    r"\b(?:(?:kun|zul) u|u (?:kun|zul|ben|heb)|(?<!je )(?:kunt|bent|hebt|zult|wilt) je)\b", re.IGNORECASE
)
"""Forms that cannot stand side by side."""
WORDS = """u uw U Uw je Je jij jou jouw jezelf uzelf zich heeft hebt heb kunt kun kan bent ben wordt word vindt vind is
de het een onze pakket vragen hulp lamp als dat die of en maar want dan wij ik niet graag morgen contact op met van voor
neemt neem belt bel stuurt stuur gegevens nieuwe , . ? ! : 10 2 'u' alstublieft alsjeblieft waar hoe wat""".split()


def turned(text: str, to: Form) -> tuple[str, Conversion]:
    conversion = convert(Reading(text), to)
    return conversion.apply(text), conversion


def test_there_are_enough() -> None:
    assert len(PAIRS) >= 700 and len(LEFT) + len(SAME) >= 60


@pytest.mark.parametrize(("to", "before", "after"), PAIRS)
def test_sentence(to: Form, before: str, after: str) -> None:
    text, conversion = turned(before, to)
    assert (text, conversion.left) == (after, ())
    assert turned(after, to)[0] == after
    assert not WRONG.search(after)


@pytest.mark.parametrize(("to", "sentence"), LEFT)
def test_left_alone(to: Form, sentence: str) -> None:
    text, conversion = turned(sentence, to)
    assert text == sentence
    [left] = conversion.left
    assert left.why.nl and left.why.en and left.start <= left.at < left.end


@pytest.mark.parametrize(("to", "sentence"), SAME)
def test_nothing_to_turn(to: Form, sentence: str) -> None:
    assert turned(sentence, to)[0] == sentence
    assert not convert(Reading(sentence), to).left


def test_there_and_back() -> None:
    """What was turned to u comes back as it was, but for stress and a request that lost its u."""
    stressed = re.compile(r"\b(?:jij|jouw?|kan|wil|zal|dankjewel)\b", re.IGNORECASE)
    plain = [before for to, before, _ in PAIRS if to == "u" and not stressed.search(before)]
    assert len(plain) > 200
    for sentence in plain:
        back, conversion = turned(turned(sentence, "u")[0], "je")
        assert conversion.left or stressed.sub("je", back) == sentence


REPLIES = {
    "greeting and sign-off": (
        "Geachte mevrouw De Vries,\n\nHeeft u uw nummer?\n\nMet vriendelijke groet,\nSanne",
        "Geachte mevrouw De Vries,\n\nHeb je je nummer?\n\nMet vriendelijke groet,\nSanne",
    ),
    "quoted": ('U schreef: "kunt u mij bellen?" Dat doen we.', 'Je schreef: "kunt u mij bellen?" Dat doen we.'),
    "customer's lines": ("> Kunt u mij bellen?\n\nWij bellen u.\n", "> Kunt u mij bellen?\n\nWij bellen je.\n"),
    "line ends": ("Kunt u dat?\r\n\r\n- Uw naam\r\n", "Kun je dat?\r\n\r\n- Je naam\r\n"),
    "placeholder": ("Hoi {{ naam }}, uw {{ product }} is er.", "Hoi {{ naam }}, je {{ product }} is er."),
    "an hour": ("Wij bellen u om 10 u.", "Wij bellen je om 10 u."),
    "spaces": ("Neemt  u\tcontact met ons op.", "Neem\tcontact met ons op."),
    "half": ("Wij wensen u beiden succes. Wij bellen u.", "Wij wensen u beiden succes. Wij bellen je."),
    "reverent": ("Wij bellen U over Uw lamp.", "Wij bellen je over je lamp."),
}


@pytest.mark.parametrize(("before", "after"), REPLIES.values(), ids=REPLIES.keys())
def test_reply(before: str, after: str) -> None:
    assert turned(before, "je")[0] == after


def test_pronouns() -> None:
    reading = Reading("U zei 'je'. Je weet maar nooit. Om 10 u bellen we jou over je en u, of uw lamp en jouw lamp.")
    assert {form: [token.text for token in found] for form, found in pronouns(reading).items()} == {
        "je": ["jou", "jouw"],
        "u": ["U", "uw"],
    }
    assert pronouns(Reading("Hebben jullie vragen?")) == {"je": [], "u": []}


@given(st.text(), st.sampled_from(FORMS))
def test_any_text(text: str, to: Form) -> None:
    conversion = convert(Reading(text), to)
    edits = [edit for sentence in conversion.converted for edit in sentence.edits]
    assert all(one.end <= two.start for one, two in pairwise(edits))
    conversion.apply(text)


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(FORMS))
def test_word_salad(words: list[str], to: Form) -> None:
    """Whatever comes of nonsense, it raises nothing, makes no form that cannot be, and is done at once."""
    text, conversion = turned(" ".join(words), to)
    assert text == turned(text, to)[0]
    assert conversion.converted or text == " ".join(words)


@given(
    st.lists(
        st.sampled_from(sorted(set("de monteur komt morgen langs bij het pakket , . ? niet".split()))), max_size=20
    )
)
def test_without_pronouns_nothing_changes(words: list[str]) -> None:
    text = " ".join(words)
    assert all(turned(text, to)[0] == text for to in FORMS)


@pytest.mark.parametrize(
    "piece", ["je ", "u uw ", "kunt u, ", "je je pakket en ", "x", "u" * 50 + " ", "Kun je dat? ", "dat u heeft "]
)
@pytest.mark.parametrize("to", FORMS)
def test_hostile(piece: str, to: Form) -> None:
    """Long input takes no more than its length: a sentence that is too long stays as it is."""
    text = piece * (200_000 // len(piece))
    conversion = convert(Reading(text), to)
    assert conversion.converted or conversion.apply(text) == text
