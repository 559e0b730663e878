"""Een hoofdletter te veel of te weinig
A capital too many or too few

Een zin begint met een hoofdletter. Dagen en maanden krijgen er geen; landen, talen en merknamen wel. Een woord in
hoofdletters klinkt als schreeuwen.

A sentence begins with a capital. Days and months have none; countries, languages and brands do. A word in capitals
sounds like shouting.

Merknamen worden vergeleken met vocabulary.yaml. De norm is de Leidraad van de Taalunie, hoofdstuk 16.

Brands are compared with vocabulary.yaml. The norm is chapter 16 of the Taalunie's Leidraad.

fout: Dat is vervelend. [we] zoeken het uit. → We
fout: De monteur komt op [Maandag] 3 [Maart]. → maandag | maart
fout: We zijn dicht op eerste [Kerstdag] en [Tweede Paasdag]. → kerstdag | tweede paasdag
fout: Dat mag [NOOIT] gebeuren. → nooit
fout: We bezorgen in heel [nederland]. → Nederland
fout: Betaal met [Ideal] of stuur een [whatsapp]. → iDEAL | WhatsApp
goed: Met Kerstmis zijn we dicht, op tweede pinksterdag en met Pasen open.
goed: iDEAL werkt weer. 's Avonds zijn we open tot 21.00 uur.
goed: Op Goede Vrijdag en op maandag zijn we open. De NS en de AVG blijven zoals ze zijn.
fout: [hoi] Sanne, we zoeken het uit. → Hoi
goed: Zet de schakelaar AAN/UIT om en kies in het menu 'ALTIJD AAN'.
goed: Hoi Sanne, wat fijn dat je een WhatsApp stuurt.
"""

from collections.abc import Iterator
from functools import lru_cache

from webcare.language.lists import DAYS, MONTHS
from webcare.language.phrases import Phrases
from webcare.language.reading import Sentence
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

DAYS_AND_MONTHS = DAYS | MONTHS
NAMES = {
    name.lower(): name
    for name in """Nederland Nederlands Nederlandse Nederlander Nederlanders België Belgisch Belgische Belgen Duitsland Duits Duitse
    Engeland Engels Engelse Frankrijk Franse Europa Europees Europese Amerika Amerikaans Amerikaanse Vlaanderen Vlaams
    Vlaamse Amsterdam Rotterdam Utrecht Groningen Eindhoven Brussel Antwerpen Pasen Pinksteren Kerstmis Koningsdag
    Hemelvaartsdag""".split()
}
SHOUTED = frozenset(
    """aan alle alleen alles altijd belangrijk betalen bij daarom dan dat deze direct dit dus echt een eerst elke er even
    geen gewoon graag gratis haast heel helemaal het hier hoe iedereen jij jouw jullie kan klaar komt kwijt let maar
    meer meteen moet moeten morgen naar nee niet niets nog nooit nu ook onze onmiddellijk opnieuw sorry snel stop
    terug vandaag veel vragen waar waarom wanneer wat weer wel welkom werkt wij wilt zeer zeker zelf zonder""".split()
)
FEASTS = frozenset(
    f"{feast}{part}"
    for feast in ("kerst", "paas", "pinkster")
    for part in ("dag", "dagen", "avond", "maandag", "weekend", "vakantie")
)
"""Compounds of a feast are no names, the feast is: eerste kerstdag, but Kerstmis (Leidraad 16; taaladvies.net)."""
NAMED_DAYS = frozenset("goede witte roze zwarte stille heilige dolle blauwe kleine black".split())
"""Goede Vrijdag, Roze Zaterdag: with these a day is a name."""
SHORTEST_SENTENCE = 3
"""A draft of fewer words need not be a sentence."""
SHORTEST_SHOUT, COMMON = 5, 5
"""Fewer letters, or a rarer word, may well be a name or an abbreviation."""


@rule("taal/hoofdletter", Severity.WARNING, fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Sentence starts, days and months, names, shouting; the client's brands when there is a handbook."""
    brands = list(_brands(reply)) if reply.handbook.own else []
    taken = {place for hit in brands for place in range(hit.start, hit.end)}
    yield from brands
    yield from _greeting(reply)
    for at, sentence in enumerate(reply.reading.sentences):
        for hit in (*_start(reply, sentence, first=at == 0), *_inside(sentence)):
            if hit.start not in taken and not reply.reading.quoted(hit.start):
                yield hit


def _greeting(reply: Reply) -> Iterator[Hit]:
    """The greeting begins the reply, so "hoi Sanne" takes a capital."""
    greeting = reply.reading.greeting
    if greeting is None or not reply.text[greeting.start].islower():
        return
    token = next((token for token in reply.reading.words if token.start == greeting.start), None)
    if token is not None:
        message = Text("een antwoord begint met een hoofdletter", "a reply begins with a capital")
        yield _hit(token, token.text.capitalize(), message)


def _start(reply: Reply, sentence: Sentence, *, first: bool) -> Iterator[Hit]:
    token = sentence.tokens[0]
    if token.kind != "word" or not token.text[0].islower() or any(letter.isupper() for letter in token.text):
        return
    if first and (not _opens(reply, token) or len(sentence.words) < SHORTEST_SENTENCE):
        return
    yield _hit(
        token,
        token.text[0].upper() + token.text[1:],
        Text("een zin begint met een hoofdletter", "a sentence begins with a capital"),
    )


def _opens(reply: Reply, token: Token) -> bool:
    """Does the first sentence of the body begin a line of its own, or follow a greeting that ends in a stop?"""
    greeting = reply.reading.greeting
    if greeting is None:
        return token.start == reply.reading.tokens[0].start
    between = reply.text[greeting.end : token.start]
    return "\n" in between or reply.text[greeting.end - 1] in ".!?"


def _inside(sentence: Sentence) -> Iterator[Hit]:
    words = [token for token in sentence.tokens if token.kind != "markup"]
    loud = [token.kind == "word" and len(token.text) > 1 and token.text.isupper() for token in words]
    for at, token in enumerate(words):
        if token.kind != "word":
            continue
        if loud[at] and "/" in (words[at - 1].text if at else "", words[at + 1].text if at + 1 < len(words) else ""):
            continue  # AAN/UIT stands on a switch
        begins = at == 0 or words[at - 1].text in (":", '"', "“", "‘", "'", "„", "(")
        if loud[at] and _is_word(token):
            near = words[max(0, at - 2) : at] + words[at + 1 : at + 3]
            known = [item for item in near if item.kind == "word" and item.text.isupper() and item.lower not in SHOUTED]
            if len(token.text) > 2 or not known:
                right = token.lower.capitalize() if at == 0 else token.lower
                yield _hit(token, right, Text("hoofdletters klinken als schreeuwen", "capitals sound like shouting"))
        elif token.lower in NAMES and token.text[0].islower():
            yield _hit(token, NAMES[token.lower], Text("deze naam krijgt een hoofdletter", "this name takes a capital"))
        elif token.lower in FEASTS and token.text.istitle() and not begins:
            yield _feast(words, at)
        elif token.lower in DAYS_AND_MONTHS and token.text.istitle() and not begins:
            after = words[at + 1] if at + 1 < len(words) else None
            neighbour = words[at - 1].lower in NAMED_DAYS or (at > 1 and words[at - 1].text[0].isupper())
            if not neighbour and not (after is not None and after.kind == "word" and after.text[0].isupper()):
                yield _hit(
                    token,
                    token.lower,
                    Text("dagen en maanden krijgen geen hoofdletter", "days and months take no capital"),
                )


def _feast(words: list[Token], at: int) -> Hit:
    """Kerstdag, with the capital of Eerste before it, unless that begins the sentence."""
    token, before = words[at], words[at - 1]
    message = Text("alleen de feestdag zelf krijgt een hoofdletter", "only the feast itself takes a capital")
    both = at > 1 and before.text in ("Eerste", "Tweede") and words[at - 2].text not in (":", '"', "“", "(")
    start, right = (before.start, f"{before.lower} {token.lower}") if both else (token.start, token.lower)
    return Hit(start, token.end, message, suggestions=(right,), fixable=True)


def _is_word(token: Token) -> bool:
    """Is this an ordinary word in capitals, and no name or abbreviation?"""
    if token.lower in SHOUTED:
        return True
    if len(token.text) < SHORTEST_SHOUT:
        return False
    from webcare.language.speller import open_speller

    return open_speller().frequency(token.lower) >= COMMON and not open_speller().is_name(token.text)


def _hit(token: Token, right: str, message: Text) -> Hit:
    return Hit(token.start, token.end, message, suggestions=(right,), fixable=True)


@lru_cache(maxsize=4)
def _spellings(names: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Phrases, tuple[str, ...]]:
    """What to look for, and the right name for each."""
    pairs = [(spelling, name) for name, wrong in names for spelling in (name, *wrong)]
    usable = [(spelling.replace("|", " "), name) for spelling, name in pairs if any(map(str.isalnum, spelling))]
    return Phrases(spelling for spelling, _ in usable), tuple(name for _, name in usable)


def _brands(reply: Reply) -> Iterator[Hit]:
    names = tuple((entry.name, tuple(entry.wrong)) for entry in reply.handbook.vocabulary.names)
    if not names:
        return
    phrases, right_names = _spellings(names)
    starts = {sentence.start for sentence in reply.reading.sentences}
    for match in phrases.find(reply.reading.body_stretch):
        written, right = " ".join(reply.text[match.start : match.end].split()), right_names[match.phrase]
        if written == right or (match.start in starts and written == right[:1].upper() + right[1:]):
            continue
        message = Text(f"zo schrijf je deze naam: {right}", f"this name is written: {right}")
        yield Hit(match.start, match.end, message, suggestions=(right,), fixable=True)
