"""Tokens: the kind and the place of every piece of a reply, and nothing lost between them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from webcare.language.tokens import tokenize

KINDS = {
    "plain words": ("je pakket is onderweg.", "word:je word:pakket word:is word:onderweg stop:."),
    "apostrophes": (
        "'s Avonds zo'n A4'tje, foto's, ’t",
        "word:'s word:Avonds word:zo'n word:A4'tje punct:, word:foto's punct:, word:’t",
    ),
    "hyphens": (
        "track-and-tracecode 's-Gravenhage e-mail",
        "word:track-and-tracecode word:'s-Gravenhage word:e-mail",
    ),
    "abbreviations": (
        "o.a. dhr. De Wit t.a.v. mevr. Smit z.s.m. bijv. nr. 5 afd. Zorg fam. Vos",
        (
            "abbreviation:o.a. abbreviation:dhr. word:De word:Wit abbreviation:t.a.v. abbreviation:mevr. word:Smit "
            "abbreviation:z.s.m. abbreviation:bijv. abbreviation:nr. number:5 abbreviation:afd. word:Zorg "
            "abbreviation:fam. word:Vos"
        ),
    ),
    "an abbreviation without its last stop": ("We komen z.s.m", "word:We word:komen abbreviation:z.s.m"),
    "words that look shortened": (
        "zo. En ma. En min.",
        "word:zo stop:. word:En word:ma stop:. word:En word:min stop:.",
    ),
    "amounts and times": (
        "€ 12,50 €12,50 1.250,- 10% 10.30 24/7 3x 2e 4-persoons 5G",
        (
            "punct:€ number:12,50 number:€12,50 number:1.250,- number:10% number:10.30 number:24/7 number:3x number:2e "
            "number:4-persoons number:5G"
        ),
    ),
    "links": (
        "https://noorderlamp.example/retour, (www.lamp.nl)! lamp.nl.",
        "link:https://noorderlamp.example/retour punct:, punct:( link:www.lamp.nl punct:) stop:! link:lamp.nl stop:.",
    ),
    "a missing space is no link": ("klaar.Kom langs", "word:klaar stop:. word:Kom word:langs"),
    "e-mail addresses": ("naar hulp@lamp.example.", "word:naar email:hulp@lamp.example stop:."),
    "mentions and tags": ("@sanne_vd #lampen a@b", "mention:@sanne_vd tag:#lampen word:a punct:@ word:b"),
    "smileys": (":-) ;) <3 8) :P", "smiley::-) smiley:;) smiley:<3 smiley:8) smiley::P"),
    "placeholders": ("{{ naam }} {% if naam %}", "placeholder:{{ naam }} placeholder:{% if naam %}"),
    "code": ("`npm start` aan", "code:`npm start` word:aan"),
    "stars and lines": (
        "**vet** _schuin_ user_name",
        "markup:** word:vet markup:** markup:_ word:schuin markup:_ word:user_name",
    ),
    "lists": (
        "- een\n2. twee\n* drie\n# Kop",
        (
            "markup:-  word:een newline:\n markup:2.  word:twee newline:\n markup:*  word:drie newline:\n "
            "markup:#  word:Kop"
        ),
    ),
    "runs of stops": (
        "Ja!!! Hmm ... Nou… Wat?!",
        "word:Ja stop:!!! word:Hmm stop:... word:Nou stop:… word:Wat stop:?!",
    ),
    "emoji": ("👨‍👩‍👧🇳🇱❤️1️⃣👍🏽", "emoji:👨‍👩‍👧 emoji:🇳🇱 emoji:❤️ emoji:1️⃣ emoji:👍🏽"),
    "line ends": ("a\r\nb\rc\n\n \nd", "word:a newline:\r\n word:b newline:\r word:c newline:\n\n \n word:d"),
    "slashes": ("en/of man/vrouw", "word:en/of word:man punct:/ word:vrouw"),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_kinds(text: str, expected: str) -> None:
    assert " ".join(f"{token.kind}:{token.text}" for token in tokenize(text)) == expected


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("Ge\u00adbeurd zo\u200bals", ["gebeurd", "zoals"]),
        ("Foto’s e‑mail ‘t", ["foto's", "e-mail", "'t"]),
        ("UW Pakket", ["uw", "pakket"]),
    ],
)
def test_what_is_compared_has_no_invisible_signs(text: str, lower: list[str]) -> None:
    assert [token.lower for token in tokenize(text)] == lower


def test_a_part_of_a_text_keeps_the_places_of_the_whole() -> None:
    text = "Hoi Sanne, je lamp 💡 komt. Groet, Femke"
    places = [(token.text, token.start, token.end) for token in tokenize(text, 11, 26)]
    assert places == [("je", 11, 13), ("lamp", 14, 18), ("💡", 19, 20), ("komt", 21, 25), (".", 25, 26)]


@given(st.text(max_size=400))
@example("www.....")
@example("http://")
@example("{{ {% ` <3 8) :-")
@example("a.b.c.. 1.,2-€ _a_\u0301")
@example("\u00ad\u200d- \ufeff#\r\r\n \u2028x")
def test_tokens_hold_every_visible_character_once_and_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert [token.text for token in tokens] == [text[token.start : token.end] for token in tokens]
    assert all(token.start < token.end for token in tokens)
    assert all(first.end <= second.start for first, second in pairwise(tokens))
    held = {at for token in tokens for at in range(token.start, token.end)}
    assert [at for at, character in enumerate(text) if not character.isspace() and at not in held] == []


REPLY = st.lists(st.sampled_from("Hoi Sanne, je u pakket. 12,50 @sanne #tag :) 👍 `a` {{a}} a.nl o.a.".split(" ")))


@given(REPLY, REPLY)
def test_two_halves_are_read_as_the_whole(before: list[str], after: list[str]) -> None:
    left, right = " ".join(before) + " ", " ".join(after)
    whole = [token[:4] for token in tokenize(left + right)]
    halves = tokenize(left + right, 0, len(left)) + tokenize(left + right, len(left))
    assert [token[:4] for token in halves] == whole
