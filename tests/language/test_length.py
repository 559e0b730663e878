"""How channels count, held against twitter-text's own parser for X, and where a text stops to fit.

Three differences from that parser are on purpose: it knows the emoji of 2019, it takes only listed top-level domains
for a link after ``https://``, and it takes every one of them without (1,200; we list the countries' and some 130).
"""

from __future__ import annotations

import warnings
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from webcare.language.length import Counting, limit_place, measure

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the oracle uses pkg_resources, which warns of its own end
    from twitter_text import parse_tweet

X = """
Hoi Sanne, je pakket is onderweg. ^SV
Kijk op https://shop.noorderlamp.nl/retour voor het label.
Kijk op shop.noorderlamp.nl/retour, dan lukt het
NOORDERLAMP.NL (noorderlamp.nl) "noorderlamp.nl" “noorderlamp.nl”
http://a.nl/b?c=d&e=f#g http://a.nl/b?c=d.
https://nl.wikipedia.org/wiki/Lamp_(verlichting)
(https://nl.wikipedia.org/wiki/Lamp_(verlichting))
[label](https://noorderlamp.nl/a) <https://noorderlamp.nl/a>
https://noorderlamp.nl/a,b;c:d! https://noorderlamp.nl:8080/x
https://noorderlamp.nl?x=1 noorderlamp.nl?x=1
https://nöörderlamp.nl/straße nöörderlamp.nl/é https://日本語.jp/a 日本語.jp
sanne@noorderlamp.nl @noorderlamp.nl #noorderlamp.nl $noorderlamp.nl -noorderlamp.nl /noorderlamp.nl
www.noorderlamp.nl www.noorderlamp.amsterdam/x naam.achternaam.nl bestel.nu bol.com x.com/y
klaar.Je pakket komt, gedaan.We zijn open, klaar.Is dat goed?
om 12.30 u. o.a. dhr. de Wit, € 12,50, 1.250,-
https://localhost/x https://noorderlamp/x http://1.2.3.4/x
https://t.co/abcdefghij https://t.co/abc.def xhttps://noorderlamp.nl noorderlamp.nl日本
👨‍👩‍👧‍👦 👩🏽‍🚀👍🏿 👋🏻 😊😊😊
🇳🇱🇧🇪 🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈
❤️ ❤ ☀️☀ ✈️✈ ☎️☎ ✔️✔✅ ⏰⌚ ▶️ 〰️ 1️⃣#️⃣
© ® ™ ©️
日本語のテキスト 한국어 مرحبا 𝓗𝓸𝓲
“aan” ‘en’ … – — ’ „
e\u0301e\u0308 é ĳ \u1112\u1161\u11ab
\u200b\u200d\u00ad\u2028
"""
LINES = "regel\r\nregel\nregel\rregel\r\n"


@pytest.mark.parametrize("text", [*X.strip().split("\n"), LINES])
def test_x_counts_as_twitter_text_does(text: str) -> None:
    assert measure(text, "x", 280) == (parse_tweet(text).weightedLength, 280)


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        ("❤️\u200d🔥", 2, 5),  # an emoji of 2020
        ("https://shop.noorderlamp.example/retour", 23, 39),  # .example stands for a real domain
        ("https://noorderlamp.onbekend", 23, 28),
        ("noorderlamp.abbott", 18, 23),  # a company's own top-level domain
    ],
)
def test_the_differences_are_these(text: str, ours: int, theirs: int) -> None:
    assert (measure(text, "x", 280)[0], parse_tweet(text).weightedLength) == (ours, theirs)


WORDS = st.sampled_from(
    "Hoi Sanne, pakket. é e\u0301 … “ € ( ) 日本 © [ ] 12.30 o.a. @sanne #lamp https:// a@b 😀 👍🏽 🇳🇱 ❤️ 1️⃣ ^SV".split()
)
LINKS = st.sampled_from(
    "https://noorderlamp.nl https://shop.noorderlamp.nl/retour http://a.be/x?y=1&z=2#top noorderlamp.nl nöörd.de/x "
    "shop.noorderlamp.com/a_(b) www.noorderlamp.org https://t.co/Ab12 bol.com, (x.com/y/z) a.nl/b. app.Is".split()
)


@given(st.lists(st.one_of(WORDS, LINKS), max_size=12).map(" ".join))
def test_x_counts_replies_as_twitter_text_does(text: str) -> None:
    assert measure(text, "x", 280)[0] == parse_tweet(text).weightedLength


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(st.text(st.characters(max_codepoint=0x24FF, exclude_characters=".", exclude_categories=["Cs"]), max_size=200))
@example("한\u1161\u11a8")
def test_x_counts_any_letters_as_twitter_text_does(text: str) -> None:
    assert measure(text, "x", 280)[0] == parse_tweet(text).weightedLength


@pytest.mark.parametrize(
    ("text", "counting", "length"),
    [
        ("", "characters", 0),
        ("Hoi 👨‍👩‍👧‍👦!", "characters", 6),
        ("e\u0301e\u0308", "characters", 2),
        ("regel\r\nregel", "characters", 11),
        ("🇳🇱🇧🇪", "characters", 2),
        ("Hoi Sanne, tot zo", "sms", 17),
        ("Dat kost € 5 {ja}", "sms", 20),
        ("één", "sms", 3),
        ("ê", "sms", 1),
        ("tot zo 😊", "sms", 9),
    ],
)
def test_other_channels(text: str, counting: Counting, length: int) -> None:
    assert measure(text, counting, 160)[0] == length


def test_an_sms_that_needs_unicode_is_shorter() -> None:
    assert measure("a" * 100, "sms", 160) == (100, 160)
    assert measure("a" * 100 + "ê", "sms", 160) == (101, 70)
    assert measure("a" * 100 + "ê", "sms", 50) == (101, 50)


PLACES = [
    ("abcdef", "characters", 4, 4),
    ("ab👨‍👩‍👧cd", "characters", 2, 2),
    ("ab👨‍👩‍👧cd", "characters", 3, 7),
    ("abcdef", "x", 6, 6),
    ("ab日本", "x", 4, 3),
    ("Hoi https://noorderlamp.nl/retour", "x", 26, 4),
    ("Hoi https://noorderlamp.nl/retour nu", "x", 27, 33),
    ("Hoi 👨‍👩‍👧 nu", "x", 5, 4),
    ("e\u0301e\u0301e\u0301", "x", 2, 4),
    ("a\r\nb\r\nc", "x", 3, 4),
    ("a" * 80 + "😊", "sms", 160, 80),
    ("😊" + "a" * 80, "sms", 160, 69),
    ("€€€", "sms", 5, 2),
]


@pytest.mark.parametrize(("text", "counting", "most", "place"), PLACES)
def test_where_it_no_longer_fits(text: str, counting: Counting, most: int, place: int) -> None:
    assert limit_place(text, counting, most) == place


@given(ANY, st.sampled_from(get_args(Counting)), st.integers(0, 60))
@example("a\r\n", "x", 1)
def test_what_stands_before_that_place_fits(text: str, counting: Counting, most: int) -> None:
    place = limit_place(text, counting, most)
    length, limit = measure(text[:place], counting, most)
    assert length <= limit
    whole, limit = measure(text, counting, most)
    assert (place == len(text)) is (whole <= limit)
