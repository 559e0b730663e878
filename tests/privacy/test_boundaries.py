"""Just inside and just outside what a number, a plate or an address may be: of each pair one is found, one is not."""

import pytest

from webcare.privacy import find

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
licence-plate: kenteken «1-abe-123»
licence-plate: kenteken «12-abe-3»
licence-plate: kenteken «1 xbc 123»
licence-plate: Mijn auto «TX-451-B» is weg
address: Bezorgadres «Dorpsstraat 12»
postcode: «3011 AB 12»
address: «Dorpspad 3»
address: Mijn «Dorpsstraat 12»
"""
NOT_FOUND = """
Bel +683 4002
Bel +31 12 345 67 89
Bel +31 900 123456
Bel +31 990 123456
bel #020-1234567
#0612345678
12345678
123.456 782
02 01234567
020-12-345 67
bestelling 4488
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
3011 AB 12 stuks
31612345678 staat erop
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
