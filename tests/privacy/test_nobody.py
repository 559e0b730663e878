"""Numbers and words that belong to nobody: prices, times, codes, numbers that everybody may call. None is found."""

import pytest

from webcare.privacy import find, mask

NOBODY = """
Nu voor € 12,95 in plaats van € 1.299,00
Van 2.499,- voor 1.999,-
€ 123456782 staat er op de bon
Dat is 123456782 euro te veel
Je bespaart 12,5% (0,35 per minuut)
33,3333333% van de klanten
We zijn open van 9:00 tot 17:30 uur
ma-vr 08.00-12.30 en 13.00-17.30 uur
06.30-12.00 13.30-17.00 uur
ma 09:00 - 18:00, za 10:00 - 17:00
Je pakket komt tussen 09.00 en 12.30 uur
Op 01-02-2026 10 uur was het raak
06-12-2026
06-12-26
06-11-26 10.30 uur
2026-11-22T09:00:00
22.11.2026 om 14.30 uur
30-11-2026 t/m 04-12-2026
20261122
seizoen 2025/2026, 1999-2026
In 1998, 2004, 2008 en 2012
Trein 2245 van 10.12 uur, spoor 5b
trein 0612345678
ICE 123 om 10:34
Vlucht HV6115 op 12-03-2026 om 06:15
Track & trace: 3SLICH012345678
JVGL06123456780012345678
CD123456785NL
Volg hem op https://jouw.bezorger.example/3SLICH012345678-NL-1234AB
https://www.lichthuis.example/lamp-0612345678.html?id=123456782
lichthuis.nl/p/9300000123456782
Artikelnummer 123456782
Art.nr. 061.234.56
artikel 020-1234567
batch 06-12345678
EAN 8712345678906
8712345678906
EAN: 0012345678905
ISBN 978-90-123-4567-1
KvK 12345678
KvK-nummer 01234567
RSIN 123456782
BTW NL123456782B01
btw NL 1234.56.782.B01
Bel gratis 0800-0113
Klantenservice 0800 - 1234
0900-9292 (lokaal tarief)
0900 1234567
+31 800 1234567
14 020
112, daar red je levens mee
116 123
serienummer 012345678901
IMEI 490154203237518
meterstand 012345678
cadeaukaart 6064 3612 3456 7890
iOS 17.5.1, versie 10.0.19045.3803
ip-adres 192.168.178.101
0x80070005
52.3702157, 4.8951679
120 x 200 x 90 cm
maat 36-38-40-42-44
B 60 x D 60 x H 180 cm
0,0612345678 gram
10 20 30 40 50 60
01 02 03 04 05
Lotto: 03 12 18 24 35 41
1.234.567 volgers
123.456.782 views
+12.345.678 stappen
zo'n 200.000.000 mensen
1000 AA Amsterdam, postbus 12345
stand 3-2, 6-4 6-3 7-5
wachtrij: 0123 wachtenden
1234567890
123456789
0000000000
@lichthuis @sanne.vries kijk even
@sanne@mastodon.example had gelijk
logo@2x.png
5 stuks @ 2.50
Kom langs @ Lichthuis
ik zat at home te wachten
sanne@
NL 12 maanden 2026 2027 2028
DE 20 beste lampen van 2026 en 2027
BE12 3456 7890 1234
""".strip().splitlines()


@pytest.mark.parametrize("text", NOBODY)
def test_nothing_is_found(text: str) -> None:
    assert (find(text), mask(text)) == ([], text)


def test_nor_in_all_of_them_together() -> None:
    """What stands on one line says nothing of the next, but for the words just before a number."""
    found = find("\n\n".join(NOBODY))
    assert found == []


HOSTILE = {
    "digits": "1" * 200_000,
    "digits apart": "1 " * 100_000,
    "zeros apart": "0 " * 50_000,
    "at signs": "a@" * 100_000,
    "half addresses": "a@" + "a." * 100_000,
    "half account numbers": "NL12 " * 50_000,
    "phone numbers": "0612345678 " * 20_000,
    "plus signs": "+31 " * 50_000,
    "citizen numbers": "bsn " + "12 " * 50_000,
    "cues": "artikel" * 28_000 + " 0612345678",
    "links": "https://" * 25_000,
    "amounts": "€" * 200_000,
    "brackets": "(at)" * 50_000,
    "letters": "a" * 200_000,
    "capitals": "A" * 200_000,
    "zero-width characters": "\u200b" * 200_000,
    "digits and zero-width characters": "0\u200b" * 100_000,
    "full-width digits": "０" * 200_000,
    "digits in words": "nul zes een " * 16_000,
    "tails": "apenstaart punt " * 12_000,
    "spelled": "jan punt " * 20_000 + "apenstaart",
    "card numbers": "4111 " * 40_000,
    "cues of an order": "ordernummer " * 16_000 + "1",
    "orders": "bestelling 12345678 en " * 9_000,
    "births": "geboren " * 25_000,
    "dates": "geboren 12-03-1985 " * 10_000,
    "plates": "kenteken 12-AB" * 14_000,
    "streets": "Kerkstraat 12 " * 14_000,
    "words and numbers": "Van 1 " * 33_000,
    "postcodes": "1234 AB " * 25_000,
    "names": "mijn naam is Jan " * 11_000,
    "a long name": "mijn naam is " + "Jan de " * 28_000,
    "spaces": " " * 200_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_ends(text: str) -> None:
    """It would take hours if the time grew with the square of the length; no clock is needed to see that."""
    assert len(mask(text)) == len(text)
