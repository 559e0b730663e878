"""Personal data as customers write it: each is found with its kind and exactly its place. All of it is made up."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.privacy import Personal, find
from webcare.privacy.accounts import IBAN_LENGTHS
from webcare.privacy.personal import Kind

EMAIL = """
Mail me op «sanne.devries@mail.example».
Mijn adres is «S.de.Vries+web@MAIL.example», graag antwoord
Stuur maar naar <«sanne_12@bedrijf.co.uk»>
mailto:«o'brien@sub-domein.mail.example»!
e-mail=«1234@student.example»;
«j@x.nl» of «info@de-winkel.example»?
Het «sanne@mail.example»-adres werkt niet meer
Ik gebruik «sanne@münchen.example» al jaren
Zonder spatie: «sanne@mail.examplejan@winkel.example@post.example» dus
[«sanne@mail.example»](mailto:«sanne@mail.example»)
https://lichthuis.example/bedankt?mail=«sanne@mail.example»
Mail «sanne (at) mail.example» even
Bereikbaar via «sanne[at]mail[dot]example»
«sanne apenstaartje gmail punt com», want hier leest iedereen mee
Mijn mail: «sanne @ gmail.com»
Ik zit op «sanne@hotmail»
Van «jan @ gmail.com» naar «sanne@mail.example»
"""
PHONE = """
Bel me op «0612345678».
Mijn nummer is «06-12345678», na 17:00
Tel. «06 12 34 56 78»
tel:«+31612345678»
Je kunt «+31 6 12345678» bellen
Mobiel: «+31 (0)6 12 34 56 78»
(«0031 6 1234 5678»)
bel «(06) 12345678» aub
Ik ben te bereiken op «06 - 12 34 56 78»
«06.12.34.56.78»
«06‑1234 5678»
«06–12345678»
«06\u00a012345678»
«06/12345678», vraag naar Jan
«06_12345678»
bel «o6-12345678» dan
«0 6 1 2 3 4 5 6 7 8»
«020-1234567» of «(0181) 12 34 56»
Vaste lijn: «0344 - 61 23 45»
«+31 20 123 45 67»
«010/1234567»
https://wa.me/«31612345678»
app naar «31612345678»
Bel «06-12345678»/«06-87654321»
«0612345678»,«0687654321»
«06 12345678» «06 87654321»
Bestelling 2026 «0612345678»
Op 01-02-2026 belde ik met «0612345678»
Jean heeft «0612345678», van ons: «085-1234567»
Tel«0612345678»
«+32 470 12 34 56»
bel «0470 12 34 56», dat is in België
«0032 470/12.34.56»
«+49 (0)151 23456789»
«+44 7700 900123»
«+1 (202) 555-0123»
«+33 6 39 98 12 34»
«0033 6 39 98 12 34»
«+48 512 345 678»
«0 612345678»
«0 6 1234 5678»
«0-612345678»
«31612345678» is mijn nummer
"""
IBAN = """
Mijn rekening is «NL91ABNA0417164300».
IBAN: «NL91 ABNA 0417 1643 00» op 3 mei bevestigd
«nl91abna0417164300» graag
«NL91-ABNA-0417-1643-00»
«NL91.ABNA.0417.1643.00»
«NL 91 ABNA 0417 1643 00»
«NL91\u00a0ABNA\u00a00417\u00a01643\u00a000»
«NL91  ABNA  0417  1643  00»
«NL91 ABNA 0417 1643 00» op 3 mei
«NL91ABNA0417164300»tnv mijn zus
Met een typefout: «NL00 ABNA 0417 1643 00»
«NL91ABNA0417164300» en «NL20 INGB 0001 2345 67»
«NL91 ABNA 0417 1643 00» «NL20 INGB 0001 2345 67»
«BE68 5390 0754 7034»
«DE89370400440532013000»
«FR14 2004 1010 0505 0001 3M02 606», in Frankrijk
«GB29 NWBK 6016 1331 9268 19»
«NO93 8601 1117 947»
«MT84 MALT 0110 0001 2345 MTLC AST0 01S»
"""
BSN = """
Mijn BSN is «123456782».
bsn: «12345678»
«123 456 782»
«1112.22.333»
BSN-nummer «123.456.782»
Met een typefout, bsn «123456789»
Mijn burgerservicenummer staat op de brief: «123 45 67 82»
«123456782» is mijn bsn
bsn«123456782»
sofinummer «111222333»
op 01-02-2026, bsn «123456782»
Is «123456782» goed?
bsn «1 2345 6782»
BSN: «1-2345-6782»
bsn «1.234.567.82»
bsn «12 34 56 782» dank
bsn «12 345 67 82»
Mijn BSN-nummer: «1 2 3 4 5 6 7 8 2»
bsn «0 1234 5672»
bsn «1_2345_6782»
«1 2345 6782» is mijn bsn
bsn nr «1  2345  6782»
"""
SEVERAL = {
    "Bel 06-12345678. Bestelling 40012345 is weg": {"phone": "06-12345678", "order-number": "40012345"},
    "0612345678, order 40012345": {"phone": "0612345678", "order-number": "40012345"},
    "Ik mis mijn bestelling. 0612345678 is mijn nummer": {"phone": "0612345678"},
    "Order 2026-1234, mijn nummer: 0612345678": {"order-number": "2026-1234", "phone": "0612345678"},
    "NL91ABNA0417164300 t.n.v. S. de Vries": {"iban": "NL91ABNA0417164300", "name": "S. de Vries"},
    "geboren 01-02-1980, bsn 123456782": {"date-of-birth": "01-02-1980", "bsn": "123456782"},
    "Dorpsstraat 12. Mijn kenteken is GB-123-X.": {"address": "Dorpsstraat 12", "licence-plate": "GB-123-X"},
    "t.n.v. Jan de Vries. Bel 020 123 45 67.": {"name": "Jan de Vries", "phone": "020 123 45 67"},
    "Klantnummer 1002938. Factuur 20267788.": {"customer-number": "1002938", "contract-number": "20267788"},
}
CARD = """
Betaald met «4111 1111 1111 1111».
«4111111111111111» wordt geweigerd
Visa «4539-8463-7337-6704» 08/28
amex «3747 568345 67146»
Met een typefout: creditcard «4539 8463 7337 6705»
«4111  1111  1111  1111»
creditcard «411111 1111111111»
creditcard «4111 11111111 1111»
mijn visa is «41 11 11 11 11 11 11 11»
mastercard: «5 5 0 0 0 0 0 0 0 0 0 0 0 0 0 4»
In 2026 «4111 1111 1111 1111» gebruikt
"""
ORDER = """
Ordernummer «123456782»
bestelling #«123456782»
order «0612345678»
«123456782» is mijn ordernummer
Retournummer «R-0612345678»
Bestelling «88120934» en «88120935» zijn weg
Het ordernummer dat ik kreeg is «8841-2291», van € 120
boekingscode «K7Q2LM», 2 personen
ticket «123456782»
"""
CUSTOMER = """
klantnummer: «123456782»
Mijn klantnr. is «K-20391».
lidnr «0045512» sinds 2019
"""
CONTRACT = """
Factuur «2026.001.234»
polisnummer «123456782»
betalingskenmerk «0612 3456 7890 1234»
zaaknummer «Z-2026-01234» van 12-03-2026
"""
DOCUMENT = """
paspoortnummer «NX12B34F5»
"""
BIRTH = """
geboren op «12-03-1985» in Gent
Geboortedatum: «12 maart 1985».
geb. «3/11/'72», klant sinds 12-03-2015
«12-03-1985» is mijn geboortedatum
geboren te Gent op «3de mei 1979»
"""
PLATE = """
kenteken «12-ABC-3»
Kenteken: «gb123x».
nummerplaat «1-ABC-123»
de kentekens «JX-318-V» en «7-KLS-44»
kenteken «L.742.KD»
kenteken «L - 742 - KD»
kenteken «L_742_KD»
kenteken «12/AB/34»
mijn kenteken is «XX 99 XX»
Mijn auto («TX-451-B») staat er niet in
"""
ADDRESS = """
Ik woon op «Dorpsstraat 12».
bezorg het op «Kerkweg 5a, 1234 AB» Amsterdam
de «Prinsengracht 263-III» graag
Adres: «Lage Mosten 49»
«Bredabaan 410 bus 3» in Merksem
«Laan van Meerdervoort 55-B»
kerk in de «dorpsstr. 12»
"""
POSTCODE = """
Het is «1234 AB 12».
«3011ab 5b» doet het niet
postcode «1234 AB»
«2511 BT nr 4»
"""
NAME = """
Mijn naam is «Jan de Vries».
op naam van «S. de Groot» graag
dhr. «Van den Berg» belde
Hoi Sanne, mevrouw «Bakker-Smit» belt je. Groet, Femke
"""
HIDDEN = """
«06\u200b12345678»
bel «０６１２３４５６７８»
«06\u00ad-\u206012345678»
«٠٦١٢٣٤٥٦٧٨»
«𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖»
bel «nul zes een twee drie vier vijf zes zeven acht» even
bel «06 een twee, drie vier vijf zes zeven acht»
«06:12345678»
#«06-12345678»
"""
TABLES: list[tuple[Kind, str]] = [
    ("email", EMAIL),
    ("phone", PHONE),
    ("phone", HIDDEN),
    ("iban", IBAN),
    ("bsn", BSN),
    ("card-number", CARD),
    ("order-number", ORDER),
    ("customer-number", CUSTOMER),
    ("contract-number", CONTRACT),
    ("id-document", DOCUMENT),
    ("date-of-birth", BIRTH),
    ("licence-plate", PLATE),
    ("address", ADDRESS),
    ("postcode", POSTCODE),
    ("name", NAME),
]
CASES = [(kind, line) for kind, table in TABLES for line in table.strip().splitlines()]


@pytest.mark.parametrize(("kind", "marked"), CASES, ids=[f"{kind}: {line}" for kind, line in CASES])
def test_found(kind: Kind, marked: str) -> None:
    text, spans = "", []
    for piece in marked.split("«"):
        inside, closed, after = piece.partition("»")
        if closed:
            spans.append(Personal(kind, len(text), len(text) + len(inside)))
        text += inside + after
    assert find(text) == spans


@pytest.mark.parametrize(("text", "expected"), SEVERAL.items())
def test_several_in_one_text(text: str, expected: dict[Kind, str]) -> None:
    assert {item.kind: text[item.start : item.end] for item in find(text)} == expected


def test_all_kinds_together() -> None:
    text = "06-12345678, sanne@mail.example, NL91ABNA0417164300, bsn 123456782"
    assert [(item.kind, text[item.start : item.end]) for item in find(text)] == [
        ("phone", "06-12345678"),
        ("email", "sanne@mail.example"),
        ("iban", "NL91ABNA0417164300"),
        ("bsn", "123456782"),
    ]


def test_an_address_of_digits_is_one_address() -> None:
    text = "nl91abna0417164300@mail.example en 0612345678@mail.example"
    assert [item.kind for item in find(text)] == ["email", "email"]


def test_a_belgian_client_reads_belgian_numbers() -> None:
    text = "Bereik ons op 0470 12 34 56, of 02 123 45 67"
    found = [text[item.start : item.end] for item in find(text, "BE")]
    assert found == ["0470 12 34 56", "02 123 45 67"]


def test_the_lengths_are_those_of_the_registry() -> None:
    from stdnum.iban import _ibandb  # the registry itself, which the library keeps as data

    for country, length in IBAN_LENGTHS.items():
        (found, properties), *_ = _ibandb.info(country + "0" * (length - 2))
        parts = re.findall(r"[0-9]+", properties["bban"])
        assert (found, sum(map(int, parts))) == (country, length - 4)


PIECES = [*"0123456789 +-.()@a\n", "06", "NL91", "ABNA", "bsn ", ".nl", "€ ", "sanne", "@ gmail.com", "(at)"]
TEXT = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.text() | TEXT, st.sampled_from(["NL", "BE"]))
def test_what_is_found_stands_in_order_each_on_one_line(text: str, region: str) -> None:
    found = find(text, region)
    assert all(0 <= item.start < item.end <= len(text) for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert not any("\n" in text[item.start : item.end] for item in found)
