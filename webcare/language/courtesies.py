"""Thank-yous and holding replies, told by their words alone: patterns that every engine reads in the same way.

All are written for RE2's syntax, which Python's own ``re`` shares: no look-around, and no classes whose members depend
on Unicode tables. They are matched against a text in lower case. How often they are right is measured in the tests.
"""

import re

LONGEST = 200
"""Characters; whoever writes more than this has something to say."""
_LETTER = "a-zà-ÿ"
_GAP = rf"[^{_LETTER}0-9?@\[]+"
_THANKS = "bedankt|dank|dankje|dankjewel|dankuwel|thanks|thank|thx|merci"
_AROUND = (
    "je|jij|u|jullie|wel|heel|erg|zeer|hartelijk|hartstikke|vriendelijk|super|top|fijn|fijne|prima|goed|goede|"
    "mooi|"
    "geweldig|snel|snelle|wauw|wow|ah|oh|oké|oke|ok|okay|yes|ja|klopt|duidelijk|helder|voor|de|het|een|jouw|uw|dat|dit|"
    "is|en|in|er|nu|weer|werkt|doet|gelukt|opgelost|ontvangen|geregeld|hulp|reactie|antwoord|antwoorden|service|info|"
    "informatie|moeite|uitleg|tip|tips|uitzoeken|meedenken|helpen|bericht|alvast|nogmaals|veel|wat|hoor|dan|ik|ben|"
    "blij|mee|weet|genoeg|om|te|weten|dag|avond|weekend|middag|groet|groetjes|groeten|you|so|much|very|for|the|help|"
    "your|reply|quick|all|good"
)
_HELLO = rf"(?:@[^ \t\r\n]+[ \t\r\n]+)?(?:{_GAP})?"
THANKS = (
    rf"^{_HELLO}(?:(?:{_AROUND}|{_THANKS}){_GAP})*(?:{_THANKS})"
    rf"(?: [{_LETTER}]+|(?:{_GAP}(?:{_AROUND}|{_THANKS}))*(?:, ?[{_LETTER}]+)?)(?:{_GAP})?$"
)
"""A text of thanks and nothing else, maybe with the name of who helped at its end."""
_SOME = rf"(?:[^.!?\n]{{0,60}}[^{_LETTER}.!?\n])?"
_BEGIN = rf"(?:^|[^{_LETTER}])"
_END = rf"(?:$|[^{_LETTER}])"
PUTS_OFF = (
    _BEGIN
    + "(?:"
    + "|".join(
        (
            rf"(?:zoek|zoeken) {_SOME}uit",
            rf"(?:ga|gaan) {_SOME}(?:uitzoeken|nakijken|navragen|bellen|kijken|na)",
            rf"(?:kijk|kijken|vraag|vragen|ga) {_SOME}(?:na|ernaar)",
            rf"(?:aan het|moeten|moet|zullen|zal) {_SOME}(?:uitzoeken|nakijken|nagaan|navragen|achteraan|onderzoeken)",
            rf"(?:kom|komen) {_SOME}(?:op|bij (?:je|u|jullie)) {_SOME}terug",
            rf"(?:hoor|hoort) {_SOME}(?:van (?:me|mij|ons)|meer)",
            rf"(?:laat|laten) {_SOME}(?:je|u|jullie) {_SOME}weten",
            rf"(?:leg|leggen) {_SOME}voor",
            rf"(?:zet|zetten) {_SOME}(?:uit|door) (?:bij|naar)",
            rf"(?:geef|geven) {_SOME}(?:door {_SOME}terug|update)",
            r"(?:check|checken) (?:het|dit|dat)",
            r"(?:onderzoeken|overleg|overleggen) ",
            r"(?:doorgezet|ermee bezig|in behandeling|erin|nog even geduld|nog niet hoe|pakken hem op|pakken het op)",
            r"(?:bericht|vraag|melding|klacht) ligt bij",
            r"(?:looking into|look into|get back to you|investigating|checking (?:on|with|into))",
        )
    )
    + ")"
    + _END
)
"""A text that says there will be an answer …"""
ASKS = (
    rf"\?|{_BEGIN}(?:stuur|mail|bel|dm|app|meld|volg) (?:me|mij|ons|je|uw|jouw|een|het|even){_END}|"
    rf"{_BEGIN}(?:krijg|krijgt) {_SOME}(?:geld|nieuwe|nieuw){_END}|{_BEGIN}(?:mocht er|zelf){_END}"
)
"""… but not when it asks something or gives something, for then it is more than a holding reply."""
_thanks, _puts_off, _asks = re.compile(THANKS), re.compile(PUTS_OFF), re.compile(ASKS)


def is_thanks(text: str) -> bool:
    """Is this a thank-you that needs no reply?"""
    return len(text) <= LONGEST and _thanks.search(text.lower()) is not None


def puts_off(text: str) -> bool:
    """Is this a holding reply: no answer yet, but one to come?"""
    lower = text.lower()
    return _puts_off.search(lower) is not None and _asks.search(lower) is None
