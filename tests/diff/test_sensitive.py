"""Where fraud enters: what is found in a change, and which new values deserve a closer look."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diff.test_deciding import change
from webcare.diff.deciding import Decision, decision
from webcare.diff.lookalike import imitates
from webcare.diff.reach import Kind, host_of, key_of, reaches
from webcare.diff.sensitive import Doubt, Sensitive, sensitive

OWN = {"noorderlamp.example", "shop.noorderlamp.example", "bureau.example"}


def found(way: str, before: Any, after: Any) -> list[Sensitive]:
    """What is to be called back about."""
    return list(sensitive(change(way, before, after), OWN))


def shape(items: list[Sensitive]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """What each is, what went and what came."""
    return [(one.kind.value, one.before, one.after) for one in items]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Bel 050 000 12 34 of 06-12345678.", [("phone", "050 000 12 34"), ("phone", "06-12345678")]),
        ("Bel +31 (0)50 000 12 34.", [("phone", "+31 (0)50 000 12 34")]),
        ("Bel 0900-1234 of 0800 1234.", [("phone", "0900-1234"), ("phone", "0800 1234")]),
        ("De gemeente: 14 050.", [("phone", "14 050")]),
        ("Mail hulp@noorderlamp.example!", [("email", "hulp@noorderlamp.example")]),
        ("Maak het over op NL91 ABNA 0417 1643 00.", [("iban", "NL91 ABNA 0417 1643 00")]),
        ("Zie https://noorderlamp.example/hulp.", [("link", "https://noorderlamp.example/hulp")]),
        ("Zie noorderlamp.example/hulp, of bel.", [("link", "noorderlamp.example/hulp")]),
        ("(www.noorderlamp.example)", [("link", "www.noorderlamp.example")]),
        ("Stuur het naar Dimmerweg 8, 9700 AB Groningen.", [("address", "Dimmerweg 8, 9700 AB")]),
        ("App naar wa.me/31612345678", [("link", "wa.me/31612345678")]),
    ],
)
def test_ways_to_reach_somebody(text: str, values: list[tuple[str, str]]) -> None:
    assert [(one.kind.value, one.value) for one in reaches(text)] == values
    assert all(text[one.start : one.end] == one.value for one in reaches(text))


@pytest.mark.parametrize(
    "text",
    [
        "Van 9.00 tot 17.00 uur, op 2026-12-24 en 01-01-2027.",
        "Het kost € 3,95 en er zijn er 120.000 van.",
        "Artikel 4012345678901, maat 30x40.",
        "Je hebt 30 dagen. Of 0 dagen.",
        "{{ facts.telefoon }} en {% if naam %}",
        "bijv.een zin zonder spatie",
        "",
    ],
)
def test_nobody_is_reached(text: str) -> None:
    assert reaches(text) == []


@given(st.text(max_size=300))
def test_what_is_found_stands_there_and_overlaps_nothing(text: str) -> None:
    items = reaches(text)
    assert all(text[one.start : one.end] == one.value for one in items)
    assert all(one.end <= other.start for one, other in pairwise(items))


def test_the_same_number_in_another_form_is_no_change() -> None:
    assert key_of(Kind.PHONE, "+31 (0)50 000 12 34") == key_of(Kind.PHONE, "050-000 12 34")
    assert found("facts/telefoon", "050 000 12 34", "050-0001234") == []


def test_old_and_new_of_each_kind() -> None:
    before = "Bel 050 000 12 34 of mail hulp@noorderlamp.example."
    after = "Bel 050 000 12 35 of mail hulp@noorderlamp.example. NL91ABNA0417164300"
    assert shape(found("fragments/contact", before, after)) == [
        ("phone", ("050 000 12 34",), ("050 000 12 35",)),
        ("iban", (), ("NL91ABNA0417164300",)),
    ]


def test_a_whole_contact() -> None:
    contact = {
        "kind": "department",
        "name": "Storing",
        "public-name": "onze technici",
        "means": [
            {"kind": "phone", "value": "050 000 12 90"},
            {"kind": "visit", "value": "Lampionkade 12, Groningen", "note": "Bel eerst 050 000 12 91."},
        ],
    }
    items = found("contacts/storing", None, contact)
    assert shape(items) == [
        ("name", (), ("Storing",)),
        ("name", (), ("onze technici",)),
        ("phone", (), ("050 000 12 90",)),
        ("address", (), ("Lampionkade 12, Groningen",)),
        ("phone", (), ("050 000 12 91",)),
    ]
    assert items[2].path == ("storing", "means", "phone", "value")
    assert [one.before for one in found("contacts/storing", contact, None)] == [one.after for one in items]


@pytest.mark.parametrize(
    ("way", "before", "after", "kind"),
    [
        ("contacts/jan/name", "Jan", "Piet", "name"),
        ("contacts/jan/public-name", "onze Jan", "onze Piet", "name"),
        ("contacts/jan/means/post/value", "Postbus 1, Assen", "Postbus 2, Assen", "address"),
        ("channels/x/handle", "@lamp", "@lampp", "account"),
        ("channels/x/link", "https://a.example", "https://b.example", "link"),
        ("contacts/jan/means/phone/value", "1400", "1401", "phone"),
        ("facts/telefoon", "1400", "1401", "phone"),
        ("facts/rekening", "12 34 567", "12 34 568", "iban"),
        ("facts/website", "noorderlamp", "lamp", "link"),
        ("facts/retouradres", "Postbus 1, Assen", "Postbus 2, Assen", "address"),
        ("settings/domains/b.example", None, "b.example", "link"),
        ("privacy/statement", "https://a.example", "https://b.example", "link"),
        ("monitoring/places/Forum/link", "https://a.example", "https://b.example", "link"),
        ("tone/examples/1/right", "Bel 050 000 12 34", "Bel 050 000 12 35", "phone"),
        ("contacts/jan/means/phone/note", "Bel 050 000 12 34", "Bel 050 000 12 35", "phone"),
    ],
)
def test_everywhere(way: str, before: Any, after: Any, kind: str) -> None:
    assert [one.kind.value for one in found(way, before, after)] == [kind]


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("email_reactietijd", "8 uur", "4 uur"),
        ("openingstijden_telefoon", "9.00 tot 17.00 uur", "9.00 tot 18.00 uur"),
        ("bedrijfsnaam", "Lamp", "Lampen"),
        ("onze_website", "onze webwinkel", "de webwinkel"),
        ("retourtermijn", "30 dagen", "14 dagen"),
    ],
)
def test_a_fact_is_not_called_back_for_its_name(key: str, before: str, after: str) -> None:
    assert found(f"facts/{key}", before, after) == []


def test_an_id_is_no_key() -> None:
    assert found("contacts/name/job", "Senior", "Hoofd") == []
    assert decision(change("topics/owner/name", "a", "b")) is Decision.REST


def test_what_others_are_called_is_not_called_back() -> None:
    assert found("monitoring/competitors/Peer", None, {"name": "Peer", "also": ["peer.example"]}) == []


@pytest.mark.parametrize(
    "host",
    [
        "n00rderlamp.example",
        "noorder1amp.example",
        "noorderlarnp.example",
        "noordelamp.example",
        "noorderlamp.shop",
        "noorderlamp-betalen.example",
        "noorderlamp.example.evil.nl",
        "www.noorderlampen.example",
        "nооrderlamp.example",  # two Cyrillic letters
        "nöorderlamp.example",
        "noorderlämp.example".encode("idna").decode(),
        "NOORDERLAMP.SHOP.",
    ],
)
def test_a_domain_that_is_taken_for_an_own_one(host: str) -> None:
    assert imitates(host, sorted(OWN)) == "noorderlamp.example"


@pytest.mark.parametrize(
    "host",
    [
        "noorderlamp.example",
        "status.noorderlamp.example",
        "shop.noorderlamp.example",
        "postnl.nl",
        "trustpilot.com",
        "lampen.example",
        "xn--.example",
        "xn--\u00e9.example",
        "",
        ".",
    ],
)
def test_a_domain_that_is_not(host: str) -> None:
    assert imitates(host, sorted(OWN)) is None


@pytest.mark.parametrize(
    ("before", "after", "doubts"),
    [
        ("https://noorderlamp.example", "https://n00rderlamp.example", [Doubt.IMITATES]),
        ("https://noorderlamp.example", "http://noorderlamp.example", [Doubt.INSECURE]),
        ("https://noorderlamp.example", "https://noorderlamp.example@evil.example/x", [Doubt.IMITATES]),
        ("hulp@noorderlamp.example", "hulp@noorderlamp-hulp.example", [Doubt.IMITATES]),
        ("NL91 ABNA 0417 1643 00", "NL91 ABNA 0417 1643 01", [Doubt.CHECK_FAILS]),
        ("NL91 ABNA 0417 1643 00", "NL02 ABNA 0123 4567 89", []),
        ("050 000 12 34", "050 000 12 35", []),
        ("0800 1234", "0900 1234", [Doubt.PREMIUM]),
        ("050 000 12 34", "0906 - 1234567", [Doubt.PREMIUM]),
        ("050 000 12 34", "+44 20 7946 0000", [Doubt.ABROAD]),
        ("050 000 12 34", "+32 2 000 00 00", []),
        ("https://noorderlamp.example/retour", "https://bit.ly/3abc", [Doubt.SHORTENED]),
    ],
)
def test_doubts(before: str, after: str, doubts: list[Doubt]) -> None:
    items = found("facts/ergens", before, after)
    assert [warned.doubt for one in items for warned in one.warnings] == doubts
    assert len(items) == 1


def test_what_was_there_before_raises_no_doubt() -> None:
    assert [
        one.warnings for one in found("facts/website", "https://n00rderlamp.example", "https://noorderlamp.example")
    ] == [()]


@pytest.mark.parametrize(
    ("value", "host"),
    [
        ("https://user@evil.example/noorderlamp.example", "evil.example"),
        ("https://noorderlamp.example:8443/x", "noorderlamp.example"),
        ("noorderlamp.example/x", "noorderlamp.example"),
        ("tel:+31500001234", None),
    ],
)
def test_the_host_of_a_link(value: str, host: str | None) -> None:
    assert host_of(Kind.LINK, value) == host
