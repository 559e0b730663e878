"""What a change says, in both languages; the sixty edits are in ``tests/diff``."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.diff.client import change, said
from webcare.diff.change import Change, Op
from webcare.model.handbook import KINDS
from webcare.model.text import Language
from webcare.show.amounts import duration
from webcare.show.diff.shape import entry_types
from webcare.show.diff.texts import text_change
from webcare.show.diff.values import LONGEST


@pytest.mark.parametrize(
    ("one", "nl", "en"),
    [
        (
            change("targets|facebook-instagram-2026|first-response", "1h", "1h30m"),
            "Facebook en Instagram: eerste reactie van 1 uur naar 1 uur en 30 minuten",
            "Facebook and Instagram: first response from 1 hour to 1 hour and 30 minutes",
        ),
        (
            change("targets|klacht-2026|next-response", "1h", "2 uur"),
            "Klacht op X, Facebook, Instagram en WhatsApp: volgende reactie van 1 uur naar 2 uur",
            "Klacht on X, Facebook, Instagram and WhatsApp: next response from 1 hour to 2 hours",
        ),
        (
            change("hours|klantenservice|versions|2026-09-01|week|sun", [], ["10:00-16:00"]),
            "openingstijden Klantenservice: zondag van dicht naar 10.00–16.00 uur, vanaf 1 september 2026",
            "opening hours Klantenservice: Sunday from closed to 10:00–16:00, from 1 September 2026",
        ),
        (
            change("hours|it-piket|versions|2025-01-01|week|sun", ["00:00-24:00"], []),
            "openingstijden IT-piket, dag en nacht: zondag van de hele dag naar dicht, vanaf 1 januari 2025",
            "opening hours IT-piket, dag en nacht: Sunday from all day to closed, from 1 January 2025",
        ),
        (
            change("contacts|it-storingsdienst|means|phone", {"kind": "phone", "value": "050 000 12 90"}),
            "contact IT-storingsdienst: telefoon vervallen (050 000 12 90)",
            "contact IT-storingsdienst: phone removed (050 000 12 90)",
        ),
        (
            change("topics|bestellen|path", "bezorging", "standaard"),
            "onderwerp Bestellen: gaat nu naar het pad Standaard (was Bezorging en bestelling)",
            "topic Bestellen: now goes to path Standaard (was Bezorging en bestelling)",
        ),
        (
            change("topics|bezorging|path", "bezorging", "standaard"),
            "onderwerp Bezorging: eigen pad nu Standaard (was Bezorging en bestelling), maar een route gaat voor",
            "topic Bezorging: own path now Standaard (was Bezorging en bestelling), but a route goes first",
        ),
        (
            change(
                "topics|bezorging|note",
                "Bel ** ** ** ** 12 als het niet lukt.",
                "Bel ** ** ** ** 12 als het niet lukt.",
            ),
            "onderwerp Bezorging, toelichting: verschilt in het afgeschermde deel",
            "topic Bezorging, note: differs in the hidden part",
        ),
        (
            change("topics|bezorging", "bezorgen", "bezorging", Op.RENAMED, was=("bezorgen",)),
            "onderwerp Bezorging: kenmerk hernoemd van bezorgen naar bezorging",
            "topic Bezorging: id renamed from bezorgen to bezorging",
        ),
        (
            change("targets|chat-2026", 2, 0, Op.MOVED),
            "norm Chat op de website (chat-2026) staat nu op plaats 1 (was 3)",
            "target Chat op de website (chat-2026) now in place 1 (was 3)",
        ),
        (
            change("goals|tevreden-klanten|target", "86%", "4.2"),
            "doel ‘Klanten geven ons na een gesprek een 4 of een 5.’: streefcijfer van 86% naar 4,2",
            "goal ‘Klanten geven ons na een gesprek een 4 of een 5.’: target from 86% to 4.2",
        ),
        (
            change("answers|vertraging-pakket|text|x", "Hoi, we zoeken het uit.", "Hoi, we zoeken het vandaag uit."),
            "antwoord ‘Pakket is te laat’, tekst voor X: erbij ‘vandaag’",
            "answer ‘Pakket is te laat’, text for X: added ‘vandaag’",
        ),
        (
            change("answers|vertraging-pakket|text|*", None, "Hoi!"),
            "antwoord ‘Pakket is te laat’, tekst erbij (1 woord): ‘Hoi!’",
            "answer ‘Pakket is te laat’, text added (1 word): ‘Hoi!’",
        ),
        (
            change("settings|paths|answers", "answers", "antwoorden"),
            "mappen: map met de antwoorden van ‘answers’ naar ‘antwoorden’",
            "folders: folder of the answers from ‘answers’ to ‘antwoorden’",
        ),
        (
            change("settings|lint|rules|begrijpelijk/lange-zin|max-words", 20, 30),
            "lint, regel begrijpelijk/lange-zin, instelling max-words: van 20 naar 30",
            "lint, rule begrijpelijk/lange-zin, setting max-words: from 20 to 30",
        ),
        (
            change("rules|kort-op-x|channels", [], ["x", "chat"], Op.CHANGED),
            "eigen regel kort-op-x: geldt nu voor X en Chat op de website (was alle kanalen)",
            "own rule kort-op-x: now holds for X and Chat op de website (was all channels)",
        ),
        (
            change("hours|klantenservice|holidays|kings-day|hours", [], ["10:00-16:00"], Op.CHANGED),
            "openingstijden Klantenservice, feestdag Koningsdag: tijden van de gewone tijden naar 10.00–16.00 uur",
            "opening hours Klantenservice, holiday King's Day: hours from the ordinary hours to 10:00–16:00",
        ),
        (
            change("goals|foutloos|by", "2026-12-31", "2027-06-30"),
            "doel ‘Onze antwoorden zijn foutloos.’, einddatum: nu 30 juni 2027 (was 31 december 2026)",
            "goal ‘Onze antwoorden zijn foutloos.’, end date: now 30 June 2027 (was 31 December 2026)",
        ),
        (
            change("escalation|paths|privacy|levels|1|targets|privacy-officer", 1, 1, Op.MOVED),
            "pad Privacy, stap 1: Privacy officer staat nu anders in de volgorde",
            "path Privacy, level 1: Privacy officer now in another place in the order",
        ),
        (
            change("monitoring|places|Forum", None, {"name": "Forum", "kind": "forum"}),
            "plek erbij: ‘Forum’",
            "place added: ‘Forum’",
        ),
        (change("crisis", {"decides": "directie"}), "crisis.yaml is vervallen", "crisis.yaml was removed"),
    ],
)
def test_sentence(one: Change, nl: str, en: str) -> None:
    assert said(one) == nl
    assert said(one, "en") == en


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("before", "after", "nl", "en"),
    [
        ("een twee drie", "een drie", "weg ‘twee’", "gone ‘twee’"),
        ("een drie", "een twee drie", "erbij ‘twee’", "added ‘twee’"),
        ("een twee drie", "een vier drie", "‘twee’ wordt ‘vier’", "‘twee’ becomes ‘vier’"),
        ("een  twee", "een\n\ntwee", "alleen witruimte of regels", "white space or lines only"),
    ],
)
def test_words_that_went_and_came(before: str, after: str, nl: str, en: str, language: Language) -> None:
    assert text_change(before, after, language) == (nl if language == "nl" else en)


def test_a_text_of_no_end_is_cut_and_counted() -> None:
    old, new = " ".join(f"w{n}" for n in range(10_000)), " ".join(f"v{n}" for n in range(10_000))
    words = text_change(old, new, "nl")
    assert words.count("(nog 9.986 woorden)") == 2
    assert len(words) < 300
    assert text_change("a " * 30_000, "b", "nl") == "van 30.000 naar 1 woorden"
    many = text_change(old, " ".join(f"w{n}" if n % 5 else "x" for n in range(10_000)), "nl")
    assert many.endswith("; en nog 1.996 plekken (3.992 woorden)")


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-9, 9), st.text(max_size=20), st.lists(st.text(max_size=5), max_size=3)
)
PARTS = ("settings", *KINDS, "answers", "fragments")
KEYS = sorted({field.encode_name for kind in entry_types() for field in kind.fields})
WAYS = st.builds(lambda part, keys: (part, *keys), st.sampled_from(PARTS), st.lists(st.sampled_from([*KEYS, "x", "1"])))


@given(WAYS, st.lists(st.text(max_size=6), max_size=2), st.sampled_from(list(Op)), JUNK, JUNK)
def test_no_change_is_without_words(way: tuple[str, ...], more: list[str], op: Op, before: Any, after: Any) -> None:
    if op is Op.MOVED:
        before, after = 0, 1
    part, *keys = way
    one = Change(part=part, path=(*keys, *more), op=op, before=before, after=after)
    for language in ("nl", "en"):
        words = said(one, language)
        assert words
        assert "\n" not in words


@pytest.mark.parametrize(
    ("text", "nl"),
    [
        ("30m", "30 minuten"),
        ("1h", "1 uur"),
        ("90m", "90 minuten"),
        ("1d", "1 dag"),
        ("13 maanden", "13 maanden"),
        ("?", "?"),
    ],
)
def test_a_duration_is_said_as_it_was_written(text: str, nl: str) -> None:
    assert duration(text, "nl") == nl


def test_a_long_value_is_cut() -> None:
    words = said(change("contacts|klantenservice|job", None, "lang " * 1000))
    assert len(words) < LONGEST + 80
    assert words.endswith("(nog 968 woorden)’ (eerst niets)")
