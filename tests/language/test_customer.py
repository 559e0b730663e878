"""What a customer's message asks, gives and tells about its writer."""

from __future__ import annotations

import pytest
from hypothesis import given as anything
from hypothesis import strategies as st

from webcare.language.acts import asks, names_step, promises_time
from webcare.language.asked import asked
from webcare.language.customer import CustomerMessage, read_customer
from webcare.language.given import bare_codes, given
from webcare.language.holding import holdings
from webcare.language.names import is_name, name_parts, same_person
from webcare.language.reading import Reading
from webcare.language.referral import referrals, says_how
from webcare.language.topics import apart, fields_of, related, stem


def message(text: str, name: str | None = None) -> CustomerMessage:
    return read_customer(Reading(text), name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mijn bestelling 8839201 is kwijt", [("order-number", "8839201")]),
        ("bestelnummer: NL-22019", [("order-number", "NL-22019")]),
        (
            "Klantnr. 220011 en polisnummer 88.120.334",
            [("customer-number", "220011"), ("contract-number", "88.120.334")],
        ),
        ("Bel me op 06-12345678", [("phone", "06-12345678")]),
        ("mail naar jan@post.example", [("email", "jan@post.example")]),
        ("Kerkstraat 12, 1234 AB Dorp", [("address", "Kerkstraat 12, 1234 AB"), ("postcode", "1234 AB")]),
        ("Op 3 mei besteld", [("date", "3 mei"), ("order-date", "3 mei")]),
        ("Gisteren gebeld. Vandaag gekocht.", [("day", "Gisteren")]),
        ("Mijn naam is Fatima", [("name", "Fatima")]),
        ("Ik heb een foto bijgevoegd", [("photo", "heb een foto bijgevoegd")]),
        ("In jullie winkel in Breda", [("shop", "Breda")]),
        ("Lijn 22 reed door", [("vehicle", "Lijn 22")]),
        ("nummer [ordernummer] op naam van [naam]", [("order-number", "[ordernummer]"), ("name", "[naam]")]),
        ("Ik wil 1500 stuks voor 2024", []),
        ("Om 17.30 uur op 2 bestellingen na", []),
        ("Mijn bestelling van 3 mei", [("date", "3 mei")]),
    ],
)
def test_given(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(item.kind, text[item.start : item.end]) for item in given(Reading(text))] == expected


def test_bare_codes() -> None:
    text = "40012377, om 12.30 uur, 2011 BK"
    assert [text[item.start : item.end] for item in bare_codes(Reading(text))] == ["40012377"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wat is je bestelnummer?", ["order-number"]),
        ("Stuur je postcode en een foto.", ["postcode", "photo"]),
        ("Wanneer heb je hem gekocht?", ["order-date"]),
        ("We hebben uw polisnummer nodig.", ["contract-number"]),
        ("In welke winkel was dat?", ["shop"]),
        ("Staat je bestelnummer in de mail?", []),
        ("Stuur je bestelnummer niet hier.", []),
        ("Stuur nog een foto.", []),
        ("Wat is je nieuwe adres?", []),
        ("Je bestelnummer zoeken we graag op.", []),
        ("Kom je naar de winkel?", []),
    ],
)
def test_asked(text: str, expected: list[str]) -> None:
    assert [item.kind for item in asked(Reading(text))] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Wanneer komt mijn pakket?", ["when"]),
        ("Hoe laat gaan jullie dicht en hoeveel kost het?", ["when"]),
        ("Kan ik ruilen? En waar?", ["whether", "where"]),
        ("hoe lang duurt een retour", ["when"]),
        ("Ik vraag me af of dit klopt.", ["whether"]),
        ("Wat een mooie winkel hebben jullie!", []),
        ("Mijn lamp is stuk.", []),
    ],
)
def test_questions(text: str, kinds: list[str]) -> None:
    assert [question.kind for question in message(text).questions] == kinds


def test_a_question_knows_its_place_and_words() -> None:
    text = "Hoi. Wanneer wordt mijn bestelling bezorgd? Groet, Jan"
    question = message(text).questions[0]
    assert text[question.start : question.end] == "Wanneer wordt mijn bestelling bezorgd?"
    assert question.words == {"bestel", "bezorg"}


def test_requests() -> None:
    assert len(message("Ik wil graag mijn geld terug. Bel me even.").requests) == 2


@pytest.mark.parametrize(
    ("text", "name", "names", "called"),
    [
        ("Waar is het? Groetjes, Annemiek", None, (("annemiek",),), "Annemiek"),
        ("Waar is het?\n\nMvg,\nJ. de Vries", None, (("j", "vries"),), "J. de Vries"),
        ("Waar is het?", "José Bakker", (("jose", "bakker"),), "José Bakker"),
        ("Waar is het?", "lampenfan82", (), None),
        ("Groetjes uit Vlaanderen!", None, (), None),
    ],
)
def test_names(text: str, name: str | None, names: tuple[tuple[str, ...], ...], called: str | None) -> None:
    assert (message(text, name).names, message(text, name).called) == (names, called)


@pytest.mark.parametrize(
    ("greeted", "known", "same"),
    [
        ("Anna", "Anna de Vries", True),
        ("mevrouw De Vries", "Anna de Vries", True),
        ("Johan", "J. Smit", True),
        ("Jan", "Jan-Willem", True),
        ("Annelies", "Annemiek", False),
        ("Jansen", "Anna de Vries", False),
    ],
)
def test_same_person(greeted: str, known: str, same: bool) -> None:
    assert same_person(name_parts(greeted), name_parts(known)) is same


def test_is_name() -> None:
    assert [is_name(text) for text in ("Anna de Vries", "lampenfan82", "sanne", "SanneV", "Boze klant", "")] == [
        True,
        *[False] * 5,
    ]


@pytest.mark.parametrize(
    ("text", "address", "formal", "bereaved"),
    [
        ("Kunt u mij helpen met uw app?", "u", False, False),
        ("Kun je me helpen?", "je", False, False),
        ("Kunnen jullie helpen?", None, False, False),
        ("Geachte mevrouw, hierbij mijn verzoek. Hoogachtend, P. Prins", None, True, False),
        ("Mijn man is overleden.", None, False, True),
    ],
)
def test_manner(text: str, address: str | None, formal: bool, bereaved: bool) -> None:
    read = message(text)
    assert (read.address, read.formal, read.bereaved) == (address, formal, bereaved)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Jullie zijn waardeloos", "us"),
        ("Die PostNL is waardeloos", "third-party"),
        ("Stom, ik heb het verkeerd gedaan", "themselves"),
        ("De lamp van dit merk is waardeloos", "product"),
        ("Kan ik ruilen?", None),
    ],
)
def test_target(text: str, target: str | None) -> None:
    assert message(text).target == target


def test_topics() -> None:
    assert stem("bestellingen") == stem("besteld") == stem("bestelde") == "bestel"
    assert related({"lamp"}, {"hanglamp"}) and not related({"lamp"}, {"stoel"})
    assert fields_of("verzendkosten") == {"delivery", "payment"}
    assert apart(frozenset({"jobs"}), frozenset({"stock"})) and not apart(frozenset({"stock"}), frozenset({"delivery"}))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("We zoeken het voor je uit.", True),
        ("Uw verzoek is in behandeling.", True),
        ("Een moment geduld alsjeblieft.", True),
        ("We hebben je pakket doorgestuurd.", False),
        ("Zoek je het even op?", False),
        ("De lamp is op voorraad.", False),
    ],
)
def test_holdings(text: str, holds: bool) -> None:
    assert bool(holdings(Reading(text))) is holds


def test_what_a_reply_does() -> None:
    assert promises_time(Reading("Je hoort het voor 17.00 uur.")) and not promises_time(
        Reading("Je hoort het spoedig.")
    )
    assert names_step(Reading("Een collega belt je.")) and not names_step(Reading("We gaan ermee aan de slag."))
    assert asks(Reading("Stuur ons een foto.").sentences) and not asks(Reading("We sturen een foto.").sentences)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Neem contact op met de klantenservice.", ["Neem contact op met de klantenservice"]),
        ("Daarvoor moet u onze receptie bellen.", ["Daarvoor moet u onze receptie bellen"]),
        ("Mail de afdeling Retouren, dan komt het goed.", ["Mail de afdeling Retouren"]),
        ("Onze klantenservice neemt contact met je op.", []),
        ("Heb je de klantenservice al gebeld?", []),
        ("Neem contact op met je bank.", []),
    ],
)
def test_referrals(text: str, words: list[str]) -> None:
    assert [text[item.start : item.end] for item in referrals(Reading(text))] == words


def test_says_how() -> None:
    assert all(map(says_how, map(Reading, ("Bel 050 000 12 34.", "Kijk op www.lamp.nl", "Bel 14 050", "In de chat."))))
    assert not says_how(Reading("Bel de klantenservice voor 2 lampen."))


@anything(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    read = message(text, text[:20])
    spans = [(item.start, item.end) for item in read.given]
    spans += [(item.start, item.end) for item in (*read.questions, *read.requests)]
    for fact in ("names", "called", "address", "formal", "bereaved", "hurt", "target", "topics", "fields"):
        getattr(read, fact)
    reading = Reading(text)
    spans += [(item.start, item.end) for item in asked(reading)]
    spans += [(item.start, item.end) for item in referrals(reading)]
    spans += [(item.start, item.end) for item in holdings(reading)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    promises_time(reading)


@pytest.mark.parametrize(
    ("greeted", "known", "same"),
    [
        ("Anna", "Hanna", False),
        ("Rob", "Robin", False),
        ("Tom", "Thomas", True),
        ("Liesbeth", "Elisabeth", True),
        ("Kees", "Cor", False),
        ("Jan Willem", "Jan-Willem", True),
        ("Anne-Marie", "Annemarie", True),
        ("Johan", "J. Smit", True),
    ],
)
def test_call_names(greeted: str, known: str, *, same: bool) -> None:
    assert same_person(name_parts(greeted), name_parts(known)) is same
    assert same_person(name_parts(known), name_parts(greeted)) is same
