"""Is a message a grievance, though no word in it says how it feels: "Onze moeder kreeg de pillen van haar buurvrouw"?

Who writes to a company without asking, wishing or praising mostly complains. What tells a grievance from a report
("er ligt glas op het plein") is its company: what was denied, how often, how long, by whom, to whom. Each such sign has
a weight, fitted by hand on the messages of ``tests/benchmarks`` and rounded. No I/O here.
"""

from collections.abc import Iterator

from webcare.language.phrases import Phrases
from webcare.language.reading import Reading
from webcare.language.sentiment import Sentiment
from webcare.language.verbs import open_verbs

DENIED = frozenset("niet niets niks nooit geen niemand nergens zonder nauwelijks amper noch".split())
AGAIN = Phrases(
    """tweede|derde|vierde|vijfde|zesde|zevende|achtste|zoveelste|2e|3e|4e|5e|6e *
    twee|drie|vier|vijf|zes|zeven|acht|tien|2|3|4|5|6|7|8|10|meerdere|talloze keer|keren|maal
    elke|iedere dag|week|maand|keer|avond|ochtend|nacht|bus|trein
    al|nu|weer|alweer|inmiddels|nog twee|drie|vier|vijf|zes|een|anderhalve|anderhalf|2|3|4|5|6|7|8|10|weken|maanden|dagen|uren|jaren|sinds
    weer eens
    steeds|telkens|alweer|wederom|opnieuw|wéér|constant|voortdurend|continu""".splitlines()
)
LATE = Phrases(
    """na|pas|al|ruim|zeker|ongeveer|toen|voor|van|staan|gestaan|zitten|gezeten|hangen|gehangen|gewacht|wachten| een|twee|drie|vier|vijf|zes|acht|tien|anderhalf|anderhalve|1|2|3|4|5|6|8|10|12|15|20|25|30|40|45|50|60|90 minuten|min|kwartier|uur|uren|dagen|weken|maanden|jaar
    later|langer|duurder|minder|slechter dan
    te laat|lang|duur|vol|traag|weinig|veel|druk|klein|zot|gek|bizar|laag|hoog
    veel|veels te""".splitlines()
)
INDIGNANT = frozenset(
    """ineens opeens plotseling plots zomaar gewoon gewoonweg zelfs doodleuk allang terwijl nogal letterlijk
    werkelijk blijkbaar kennelijk zogenaamd notabene pas eindelijk onderhand overigens juist straal compleet totaal
    helemaal echt serieus dus toch ook""".split()
)
YOU = frozenset("jullie julie u uw".split())
OURS = frozenset(
    """monteur chauffeur buschauffeur bezorger bezorgers koerier zuster verpleegkundige arts dokter medewerker
    medewerkster medewerkers balie conducteur machinist leraar docent collega callcenter helpdesk klantenservice
    chatbot website site app handhaving portier kassière ober personeel baliemedewerker verkoper""".split()
)
FRAIL = frozenset(
    """moeder vader oma opa kind kinderen zoon zoontje dochter dochtertje baby peuter kleuter kleuters bejaarde bejaard
    rollator rolstoel zwanger hoogzwanger ziek zieke gehandicapt blind dementie kanker medicijnen allergisch""".split()
)
ME = frozenset("ik me mij mijn m'n mn wij we ons onze".split())
UNDONE = frozenset(
    """gegooid gezet gestuurd gelaten vergeten verbroken gewacht gestaan gehangen weggestuurd afgewezen geweigerd
    verwijderd geannuleerd dichtgegaan opgehaald kwijtgeraakt beschadigd gebroken gescheurd gesloopt geschopt
    afgeschreven geblokkeerd afgesloten uitgezet bedreigd aangereden verkeerde verkeerd losse loszittende kapotte fout
    incassobureau deurwaarder aanmaning boete naheffing wachtrij bandje formulier""".split()
)
GIVING_UP = Phrases(
    """ik|wij|we geef|geven het|er op
    ik|wij|we haak|haken|stop|stoppen af|ermee|er
    dit|dat|het is|was niet wat
    is|was dit|dat|het nou|nu|dan
    niet|nooit wat ik|we|wij|er|jullie
    had|hadden dood|erger|anders|mis
    zie|hoor|spreek|tref|krijg ik|je|we nooit|niemand|niks|niets
    te zot|gek|bizar|triest|erg
    prachtig|mooi|fraai|lekker|geweldig|fijn systeem|bedrijf|beleid|service|geregeld|dan
    wat een|'n *""".splitlines()
)
DID = frozenset(
    """heeft hebben had hadden is zijn was waren werd zette zetten liet gooide legde smeet deed ging keek reed stuurde
    belde zei maakte wilde weigerde beloofde vertelde snauwde lachte haalde stopte zegt laat zet doet gooit""".split()
)
NEAR = 5
PEOPLE = ("monteur", "chauffeur", "bezorger", "medewerker", "medewerkster", "koerier", "behandelaar", "conducteur")
"""A word that ends so is one of ours as well: taxichauffeur, baliemedewerker."""
WEIGHTS = {
    "denied": 0.7,
    "again": 0.9,
    "late": 0.8,
    "indignant": 0.4,
    "you": 0.7,
    "ours": 0.5,
    "told": 1.2,
    "frail": 0.7,
    "me": 0.3,
    "undone": 0.8,
    "giving up": 1.2,
    "cried": 0.7,
    "felt": 1.5,
    "reported": -0.8,
}
HELD = 3.3
"""From this weight on it is a grievance: a lost parcel alone stays under it."""
MOST_FELT = 1.5
PLAIN = 0.4
"""What counts of a sign without an emotion: that something is broken is no grievance yet."""


def weight(reading: Reading, sentiment: Sentiment) -> float:
    """How much speaks for a grievance; ``HELD`` is enough. For a message that asks and praises nothing."""
    return sum(WEIGHTS[name] * times for name, times in signs_of(reading, sentiment))


def signs_of(reading: Reading, sentiment: Sentiment) -> Iterator[tuple[str, float]]:
    """Each sign by name, and how often (at most twice) or how strongly it is there."""
    words = [token.lower for token in reading.body_tokens if token.kind == "word"]
    found = set(words)
    yield "denied", min(2, sum(word in DENIED for word in words))
    yield "again", min(2, len(list(AGAIN.find(reading.body_stretch))))
    yield "late", min(2, len(list(LATE.find(reading.body_stretch))))
    yield "indignant", min(2, len(found & INDIGNANT))
    yield "undone", min(2, len(found & UNDONE))
    yield "ours", float(any(map(_is_ours, words)))
    for name, one_of in (("you", YOU), ("frail", FRAIL), ("me", ME)):
        yield name, float(not found.isdisjoint(one_of))
    yield "told", float(_is_told(words))
    yield "giving up", float(GIVING_UP.occurs_in(reading.body_stretch))
    yield "cried", float(any("!" in token.text for token in reading.body_tokens if token.kind == "stop"))
    felt = -sum(sign.score if sign.emotion else PLAIN * sign.score for sign in sentiment.signs)
    yield "felt", max(-MOST_FELT, min(MOST_FELT, felt))
    yield "reported", float(words[:1] == ["er"])


def _is_ours(word: str) -> bool:
    return word in OURS or word.endswith(PEOPLE)


def _is_told(words: list[str]) -> bool:
    """Is it told what one of ours did: "de chauffeur zette haar af", "jullie koerier heeft mijn hek gesloopt"?"""
    verbs = open_verbs()
    for at, word in enumerate(words):
        if _is_ours(word) and any(verbs.is_past(one) or one in DID for one in words[at + 1 : at + NEAR]):
            return True
    return False
