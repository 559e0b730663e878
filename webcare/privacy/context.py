"""What the words around a number say about it: whose or what it is."""

import re

NEAR = 40
"""How many characters before or behind a number its cue word may stand."""
AFTER = re.compile(r"[ ,.:;()-]{0,4}(?:is|was|als)?\s?(?:mijn|het|ons|onze|je|jouw|uw|de|een)?\s?", re.IGNORECASE)
ITS = r"(?:(?:dat[ ])?(?:is|was|als)[ ])?(?:(?:mijn|m'n|mn|het|ons|onze|de|je|jouw|uw|zijn|haar)[ ])?"
LEADS_TO = re.compile(rf"[ ,:()\"'=-]{{1,4}}{ITS}$", re.IGNORECASE)
"""Between a value and the word behind it: ``40012345 [is mijn ]ordernummer``."""
THING = (
    r"(?:artikel|bestel|order(?!en\b)|zending|track|barcode|model|serie|versie|trein|vlucht|factuur|ticket|referentie"
    r"|product|pagina|filiaal|vestiging|contract|polis|dossier|cadeaukaart|cadeaubon|giftcard|waardebon|tegoed|bonuskaart|voucher|kortings|coupon|transactie|kenmerk"
    r"|meter|batch|pakbon|retour|klant-?(?:nummer|nr|id|code)|lid(?:maatschaps)?-?(?:nummer|nr)|debiteur|schade|incident)"
)
THING_BEFORE = re.compile(
    rf"(?:{THING}[\w&-]{{0,20}}(?:(?<=nr)\.)?|\b(?:art|ean|gtin|isbn|kvk|rsin|btw|imei|sku|sn|rma|lot|id)\b\.?)"
    r"[ :#&-]{0,3}(?:\b(?:nummer|nr|code|is|nl)\b\.?)?[ :#-]{0,3}$|#$",
    re.IGNORECASE,
)
THING_AFTER = re.compile(
    r"(?:[ ,:;()-]{0,3}\b(?:is|was|als)\s(?:(?:mijn|het|ons|onze|je|jouw|uw|de|een)\s)?|\s?\((?:(?:mijn|het)\s)?)"
    rf"{THING}",
    re.IGNORECASE,
)
"""A comma or the end of a sentence parts a number from the next word: ``bel 06-12345678, order 40012345``."""
UNIT = re.compile(
    r"\s?(?:€|(?:euro?|volgers|views|weergaven|likes|mensen|inwoners|klanten|huishoudens|keer|stuks|km|kilometer|kg|gram"
    r"|liter|kwh|punten|stappen|bytes|mb|gb)\b)",
    re.IGNORECASE,
)


def is_thing(text: str, start: int, end: int) -> bool:
    """Do the words around the number at ``[start, end)`` say that it is an order's, an article's, a train's?"""
    return bool(THING_BEFORE.search(text, max(0, start - NEAR), start) or THING_AFTER.match(text, end))


def skipped(after: str) -> int:
    """Where the words after a number go on behind "is mijn"."""
    found = AFTER.match(after)
    return found.end() if found else 0
