"""How messages feel, and the forms of the words that tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.mood import restates
from webcare.language.reading import Reading
from webcare.language.sentiment import feel
from webcare.language.sentiment_lexicon import adjective_forms, lexicon, verb_forms

LABELS = [
    ("negative", "Belachelijk, ik wacht al drie weken."),
    ("negative", "Ik ben hier niet blij mee."),
    ("negative", "Nog steeds niets ontvangen"),
    ("negative", "Lekker dan, weer geen trein"),
    ("negative", "Niemand neemt de telefoon op"),
    ("negative", "rotservice"),
    ("negative", "Wat een onaardige monteur"),
    ("negative", "😡"),
    ("negative", "Fijn hoor 🙄"),
    ("negative", "Mooie lamp, maar te laat en kapot"),
    ("negative", "Drie keer gebeld, niemand die antwoordt. Dank u."),
    ("neutral", "Hebben jullie deze lamp ook in het zwart?"),
    ("neutral", "Is er een storing?"),
    ("neutral", "Alvast bedankt voor de moeite"),
    ("neutral", "Beste klantenservice, fijne dag en met vriendelijke groet"),
    ("neutral", "Sorry als dit een domme vraag is"),
    ("neutral", "Ik ga naar Groningen"),
    ("neutral", "Deze is een stuk goedkoper"),
    ("neutral", ""),
    ("positive", "Wat een topservice, dank jullie wel!"),
    ("positive", "Superblij met mijn lamp 😍"),
    ("positive", "Geen enkel probleem gehad, helemaal tevreden"),
    ("positive", "Eerst was ik boos, maar het is geweldig opgelost"),
    ("positive", "vreselijk lekker gegeten"),
    ("positive", "Niets dan lof"),
]


@pytest.mark.parametrize(("label", "text"), LABELS, ids=[text for _, text in LABELS])
def test_label(label: str, text: str) -> None:
    assert feel(Reading(text)).label == label


@pytest.mark.parametrize(
    ("text", "emotion"),
    [
        ("Ik ben woedend", "anger"),
        ("Mijn vader is overleden", "grief"),
        ("Ik ben erg teleurgesteld", "grief"),
        ("Ik ben bang dat het misgaat", "worry"),
        ("Wat een heerlijke dag", "joy"),
    ],
)
def test_emotion(text: str, emotion: str) -> None:
    emotions = feel(Reading(text)).emotions
    assert max(emotions, key=lambda name: emotions[name]) == emotion


def test_stress_adds_and_a_denial_turns() -> None:
    plain, stressed, denied = (feel(Reading(text)).polarity for text in ("slecht", "echt slecht", "niet slecht"))
    assert stressed < plain < 0 < denied


def test_a_question_weighs_less_than_a_statement() -> None:
    assert feel(Reading("Er is een storing.")).polarity < feel(Reading("Is er een storing?")).polarity < 0


def test_what_is_quoted_is_nobodys_feeling() -> None:
    assert feel(Reading("> Wat een waardeloze service\nDank je.")).label == "positive"


def test_signs_stand_where_they_say() -> None:
    text = "Hoi, wat een drama! Ik wacht al drie weken 😡"
    signs = feel(Reading(text)).signs
    assert [text[sign.start : sign.end] for sign in signs] == ["wat een drama", "wacht al drie", "😡"]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("boos", ("boos", "boze", "bozer", "bozere", "boost", "booste")),
        ("slecht", ("slecht", "slechte", "slechter", "slechtere", "slechtst", "slechtste")),
        ("traag", ("traag", "trage", "trager", "tragere", "traagst", "traagste")),
        ("stom", ("stom", "stomme", "stommer", "stommere", "stomst", "stomste")),
        ("duur", ("duur", "dure", "duurder", "duurdere", "duurst", "duurste")),
        ("blij", ("blij", "blije", "blijer", "blijere", "blijst", "blijste")),
    ],
)
def test_adjective(word: str, forms: tuple[str, ...]) -> None:
    assert adjective_forms(word) == forms


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("klagen", "klagen klaag klaagt klaagde klaagden geklaagd klagend klagende"),
        ("irriteren", "irriteren irriteer irriteert irriteerde irriteerden geïrriteerd irriterend irriterende"),
        ("weigeren", "weigeren weiger weigert weigerde weigerden geweigerd weigerend weigerende"),
        ("mislukken", "mislukken misluk mislukt mislukte mislukten mislukt mislukkend mislukkende"),
        ("pesten", "pesten pest pest pestte pestten gepest pestend pestende"),
        ("tegenwerken", "tegenwerken tegenwerk tegenwerkt tegengewerkt"),
    ],
)
def test_verb(infinitive: str, forms: str) -> None:
    assert verb_forms(infinitive) == tuple(forms.split())


def test_the_list_is_large_and_sound() -> None:
    known = lexicon()
    assert len(known.words) > 2000 and len(known.feelings) > 300
    assert all(-1 <= feeling.score <= 1 for feeling in (*known.words.values(), *known.feelings))
    assert all(word == word.lower() and word.strip() for word in known.words)


def test_a_reply_that_restates_the_trouble() -> None:
    customer = Reading("Mijn zoon van 12 moet drie keer overstappen. Onverantwoord.")
    assert restates(Reading("Drie keer overstappen is veel voor een jongen van twaalf."), customer)
    assert not restates(Reading("De dienstregeling staat op onze site."), customer)


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    sentiment = feel(Reading(text))
    assert -1 <= sentiment.polarity <= 1
    assert all(0 <= sign.start < sign.end <= len(text) for sign in sentiment.signs)
