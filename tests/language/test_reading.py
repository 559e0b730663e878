"""A reply read: where sentences end, what is quoted, and that no text can stop the reading."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from webcare.language.mood import acknowledges
from webcare.language.reading import Reading
from webcare.language.sentiment import feel

# A bar marks where one sentence ends and the next begins.
SENTENCES = {
    "abbreviations": "Dat kan o.a. via de site.|Dhr. De Wit belt u z.s.m. terug.|Mail t.a.v. fam. Jansen.|",
    "an abbreviation that may end": "We sturen het z.s.m.|Je hoort van ons.|Bel bijv. Karin.|",
    "an abbreviation before a pronoun": "Dat kost € 22 p.p.|U regelt het zelf.|Excl. btw.|De prijs stijgt.|",
    "an abbreviation before a name": "Vraag o.a. De Bijenkorf.|Dat is nl. Jan.|",
    "an initial": "J. de Vries belt u.|Kies maat M.|Dat past.|Of neem optie A. Smit.|",
    "small words with a stop": "Open van ma. t/m vr. van 9.00 tot 17.00 u.|Daarna niet.|",
    "numbers": "Dat kost 12.50 euro.|3 stuks zijn er.|Versie 2.0 is klaar.|",
    "an ellipsis": "Hmm ... nee.|Nou… misschien.|Wacht...|2 dagen nog.|",
    "runs of marks": "Echt waar?!|Wat fijn!!!|Ja!|",
    "a brand with a mark": "Yahoo! biedt dat aan.|",
    "a closing quotation mark": 'Hij zei: "Nee."|En liep weg.|(Dat mag niet.)|Toch?|',
    "a quotation inside": 'Je las "Kom langs!" op de site.|Klopt (echt waar!) hoor.|',
    "links": "Ga naar noorderlamp.nl.|Daar staat het.|Mail naar a@b.nl.|",
    "emoji": "Ik heb hem gezien 😊|Tot morgen!|Fijn weekend 👋",
    "a smiley": "Dat is prima ;)|Tot morgen.|",
    "a list": "Doe dit:|\n- log in|\n- print het label|\n2. plak het",
    "lines that run on": "Dit is een regel\ndie doorloopt.|En deze|\nBegint opnieuw",
    "a blank line": "zonder hoofdletter|\n\nook zonder",
    "a missing space": "Dat is klaar.Kom je langs?|",
    "apostrophes": "Het is 's avonds laat.|'s Morgens niet.|",
}


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES)
def test_sentences(marked: str) -> None:
    reading = Reading(marked.replace("|\n", "\n").replace("|", " "))
    found = [reading.text[sentence.start : sentence.end] for sentence in reading.sentences]
    assert found == [part.strip() for part in marked.split("|") if part]


def test_which_sentences_are_closed() -> None:
    reading = Reading("Hoi Sanne, je pakket komt. Echt waar!\n- vandaag\n\nOf morgen 😊\n\n^SV")
    shown = [(reading.text[s.start : s.end], s.closed, len(s.words)) for s in reading.sentences]
    assert shown == [
        ("je pakket komt.", True, 3),
        ("Echt waar!", True, 2),
        ("- vandaag", False, 1),
        ("Of morgen 😊", False, 2),
    ]


def test_a_quotation_divides_what_a_comment_does_not() -> None:
    quoted = Reading("We sturen hem\n> waar blijft hij\nvandaag op.")
    assert [(s.start, s.end) for s in quoted.sentences] == [(0, 13), (32, 43)]
    noted = Reading("We sturen hem\n<!-- waar blijft hij -->\nvandaag <!-- of morgen --> op.")
    assert [(s.start, s.end) for s in noted.sentences] == [(0, 69)]


QUOTED = {
    'Je schreef "bel me" en dat doen we.': '"bel me"',
    "Kies “Retour” in de app.": "“Retour”",
    "Kies 'Retour' in de app.": "'Retour'",
    "Kies ‘Retour’ in de app.": "‘Retour’",
    "Kies „Retour” in de app.": "„Retour”",
    "Kies «Retour» in de app.": "«Retour»",
    "'s Avonds zo'n foto's pakken": "",
    'Een scherm van 24" is groot.': "",
    'Eerst "een\nen dan twee" regels': "",
    '> "zei de klant"\nDag': "",
}


@pytest.mark.parametrize("text", QUOTED)
def test_quotations(text: str) -> None:
    reading = Reading(text)
    assert "".join(text[slice(*span)] for span in reading.quotations) == QUOTED[text]
    assert "".join(character for at, character in enumerate(text) if reading.quoted(at)) == QUOTED[text]


def test_reading_begins_where_front_matter_ends() -> None:
    text = '---\nreply-to: "Hoi, waar blijft het?"\n---\nHoi Sanne, het komt. ^SV\n'
    reading = Reading(text, text.index("Hoi Sanne"))
    assert [text[slice(*reading.body)], text[reading.start : reading.end]] == [
        " het komt. ",
        "Hoi Sanne, het komt. ^SV\n",
    ]
    assert [text[token.start : token.end] for token in reading.words] == ["Hoi", "Sanne", "het", "komt", "SV"]
    assert reading.quotations == []


def test_a_byte_order_mark_is_no_word() -> None:
    assert [token.text for token in Reading("\ufeffHoi Sanne").tokens] == ["Hoi", "Sanne"]


MARKS = "Hoi Sanne , . ! ... \" ' “ ” ( ) > ``` <!-- --> - 1. 😊 ^SV groet {{naam}} a.nl dhr. U je \ufeff \x00".split()
PIECES = st.sampled_from([*MARKS, "\n", "\n\n", " \r\n", "\ud800"])
REPLIES = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join))


def in_order(spans: list[tuple[int, int]]) -> bool:
    return all(first[1] <= second[0] for first, second in pairwise(spans))


@given(REPLIES, st.integers(0, 10))
@example(">" * 3, 1)
@example("\n> a\n```", 0)
def test_any_text_can_be_read(text: str, start: int) -> None:
    reading = Reading(text, min(start, len(text)))
    assert in_order([(token.start, token.end) for token in reading.tokens])
    assert in_order([(span.start, span.end) for span in reading.foreign])
    assert in_order([(sentence.start, sentence.end) for sentence in reading.sentences])
    assert reading.start <= reading.body.start <= reading.body.end <= max(reading.end, reading.body.start)
    for sentence in reading.sentences:
        assert reading.body.start <= sentence.start < sentence.end <= reading.body.end
        assert sentence.words
    assert isinstance(feel(reading).upset and acknowledges(reading) and reading.quoted(start), bool)
