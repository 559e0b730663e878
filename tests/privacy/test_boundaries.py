"""Just inside and just outside what a number, a plate or an address may be: of each pair one is found, one is not."""

import pytest

from webcare.privacy import Personal, find
from webcare.privacy.personal import COVER, cover

FOUND = """
phone: Bel «+500 51234»
phone: Bel «0050051234»
phone: Bel «012345678»
phone: «020-123 4567»
phone: «0201 234567»
phone: app «06 12345678»
phone: app #«06 12345678»
phone: #«06-12345678»
phone: Bel #«0612345678»
bsn: «1112.22.333»
bsn: «123-456-782»
bsn: bel «123456782»
bsn: bel «102345612»
phone: bel «020123450»
order-number: bestelling #«4488»
order-number: bestelling «44881»
order-number: boekingscode «KQLM7P»
order-number: boekingscode «K7Q2LMX»
order-number: ordernummer «123»
order-number: het ordernummer dat ik kreeg is «1234»
order-number: «1234» is mijn ordernummer
order-number: boekingscode «K7Q2L»
email: mijn mail is «jan @ voorbeeld . nl»
bsn: bsn «0 1234567»
bsn: bsn «01234567»
bsn: bsn «31612345»
iban: Rekening XX12 3456 7890 1234 5678 en «NL91 ABNA 0417 1643 00»
phone: Bel «0612345678» @0612345679
phone: «+31612345678» is het artikelnummer
phone: Bel «+491234567890123»
phone: Bel «0049 111111111»
licence-plate: «L-742-KD» is mijn kenteken, en dat van mijn man staat er later nog eens onder: 56-CD-78
licence-plate: kenteken «1-abe-123»
licence-plate: kenteken «12-abe-3»
licence-plate: kenteken «1 xbc 123»
licence-plate: Mijn auto «TX-451-B» is weg
address: Bezorgadres «Dorpsstraat 12»
address: Ik woon op «oude Gracht 12»
address: Kom langs bij «Laan van Oud 12»
address: «Markt 12a»
address: «Markt 12» Delft
address: Bij «Beukenhorst 12, 3011 AB»
phone: Bel «0 2 0 1 2 3 4 5 6 7»
date-of-birth: «12-03-1985» is mijn geboortedatum, en die van de bestelling waar ik op wacht sinds vorige week is dus 01-02-2026
postcode: «3011 AB 12»
address: «Dorpspad 3»
address: Mijn «Dorpsstraat 12»
"""
NOT_FOUND = """
Markt 12 delft
Beukenhorst 12
Bel +683 4002
Rekening DE89370400440532013000X.
Mijn dochter is geboren! We komen 12-03-2026 langs
Bel 0 20 123 45 67
Bel +31 12 345 67 89
Bel +4912345678901234
Bel 0049111111111
0612345678 is het artikelnummer
Kaart 4111 1111 1111 1111a.
Bel +31 900 123456
Bel +31 990 123456
bel #020-1234567
#0612345678
12345678
123.456 782
02 01234567
020-12-345 67
bestelling 4488
ordernummer 12
het ordernummer dat ik kreeg is 123
123 is mijn ordernummer
boekingscode ONBEKEND
boekingscode K7Q2
boekingscode K7Q2LMXYZ
ordernummer ab1cd
020 123456
nummer 0 1 2 3 4 5 6 7 8
0612345678% korting
Ax0612345678 staat erop
_0612345678
Zie K-0612345678 op de doos
K-0612345678
3011 AB 12 stuks
31612345678 staat erop
Op de doos staat 411111 1111111111
Bestellingen 4111 11111111 1111
creditcard 411111 1111111112
Kies bij je bsn 1 van 3, of 2
Het bsn vul je in bij stap 1 20-11-2026
1 2345 6782
Uitslagen 0 61234567
Mijn auto 12 - AB - 34 staat er
Kenteken volgt, 10 - 12 mei
Het Kerkhof 12
Wandelpad 3
adres: HTTP 404
bezorgadres is huis 12
Gezin van Buren 12
mijn kenteken staat op 2 van 300 foto's
kenteken 1 abe 123
Mijn auto tx-451-b is weg
Mijn auto TX451B is weg
De TX-451-B is kapot
"""


@pytest.mark.parametrize("line", FOUND.strip().splitlines())
def test_just_inside(line: str) -> None:
    kind, _, marked = line.partition(": ")
    start, end = marked.index("«"), marked.index("»") - 1
    assert find(marked.replace("«", "").replace("»", "")) == [(kind, start, end)]


@pytest.mark.parametrize("text", NOT_FOUND.strip().splitlines())
def test_just_outside(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(("between", "found"), [(40, 1), (41, 0)])
def test_how_far_behind_its_word_a_plate_may_begin(between: int, found: int) -> None:
    assert len(find(f"kenteken {'a' * (between - 2)} 12-AB-34")) == found


def test_two_cards_are_found() -> None:
    text = "Kaart 4111 1111 1111 1111 en 5500 0000 0000 0004"
    assert [text[item.start : item.end] for item in find(text)] == ["4111 1111 1111 1111", "5500 0000 0000 0004"]


def test_what_was_found_is_covered_in_its_place() -> None:
    found = [Personal("phone", 1, 3), Personal("email", 4, 5)]
    assert cover("abcdef", found) == f"a{COVER * 2}d{COVER}f"
    assert cover("abc", []) == "abc"
