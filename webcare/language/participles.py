"""Past participles: is this word one, and what do we do when something is done? Lower case, no I/O.

Meant for a word near a form of worden or zijn: elsewhere the present tense looks the same (verwerkt, gebruikt).
"""

from __future__ import annotations

from functools import lru_cache

PARTICLES = (
    *("achter", "tegemoet", "tegen", "terug", "samen", "kwijt", "recht", "stop", "vast", "voort", "voor", "vrij"),
    *("aan", "bij", "binnen", "boven", "buiten", "door", "goed", "klaar", "los", "mede", "mee", "neer", "over", "toe"),
    *("uit", "weg", "af", "in", "na", "om", "op", "open", "plaats", "schoon", "stil", "ter", "uiteen", "waar"),
)
STRONG = frozenset(
    """gebogen geboden gebonden gebroken gedaan gedragen gedreven gedwongen gegaan gegeten gegeven gegoten gegrepen
    gehangen geheven geholpen gehouden gekeken gekozen gekregen geladen gelaten gelezen gelopen genezen genomen
    geroepen gereden geschoven geschonken geschreven geslagen gesloten gesneden gesproken gestegen gestoken gestolen
    gestreken getroffen getrokken gevangen gevaren gevonden gewassen geweten gewezen gewogen gewonnen geworpen
    geworven gezien gezonden gezogen bedorven begonnen begrepen behouden bekeken beschreven besloten besproken
    bestreden bevolen bevonden bewezen bewogen herkozen herschreven herzien ondernomen ondergaan onderbroken
    onderhouden ondervonden ontbonden onthouden ontnomen ontslagen ontvangen ontworpen ontzien overdreven overtreden
    overwogen verboden verbonden verdreven vergeleken vergeten verholpen verkozen verkregen verloren vernomen
    verslagen verstaan verschoven vervangen verwezen verworven verzonden verzwegen voldaan voorkomen voorzien
    weersproken verbroken""".split()
)
NEVER = frozenset(
    """geld geluid geduld gebied gebit geweld gewicht gezicht gerecht gedicht gesticht getal gezond gereed gemiddeld
    gehad geeft geslacht geheim bekend bereid bewust besluit bericht beeld beleid bestand bewind begint bestaat
    bezit beslist best verband verbod verdriet verstand verlaat verzoekt verschilt verlies vest vers verst ontbijt
    ontstaat herfst hert ernst eerst erft afgelopen uitgezonderd voorbeeld overleden gebeurt gelijk geschikt
    beschikt berust bevat verleden besteedt omgevingsgericht bepaald""".split()
)
"""Words of the same shape that are nouns, adjectives or verbs of their own."""
WITHOUT_GE = ("be", "ver", "ont", "her", "onder", "over", "vol", "mis", "aanvaard", "erken", "erva")
VOICELESS = ("kt", "ft", "st", "cht", "pt", "xt", "zet", "smet", "let", "stort", "start", "bruist")
SHORTEST = 5


@lru_cache(maxsize=4096)
def participle(word: str) -> bool:
    """Whether the word may be a past participle: bezorgd, opgelost, teruggekoppeld, verzonden."""
    if len(word) < SHORTEST or word in NEVER or len(word) > 40:
        return False
    return _bare(word) or any(word.startswith(piece) and _bare(word[len(piece) :]) for piece in PARTICLES)


def _bare(word: str) -> bool:
    if word in STRONG:
        return True
    if len(word) < SHORTEST or word in NEVER:
        return False
    if not word.startswith(("ge", *WITHOUT_GE)):
        return False
    return (word.endswith("d") and not word.endswith(("heid", "dd"))) or word.endswith(VOICELESS)


TOGETHER = (
    ("contact", "opgenomen", "we nemen contact op"),
    ("behandeling", "genomen", "we gaan ermee aan de slag"),
    ("onderzoek", "gedaan", "we zoeken het uit"),
    ("onderzoek", "ingesteld", "we zoeken het uit"),
)
"""What we do, by a word of the passive and its participle."""
ACTIVE = dict(
    pair.strip().split(": ")
    for pair in """
    aangepast: we passen het aan | beantwoord: we beantwoorden het | behandeld: we behandelen het |
    bekeken: we bekijken het | beoordeeld: we beoordelen het | bevestigd: we bevestigen het |
    bezorgd: we bezorgen het | doorgegeven: we geven het door | doorgestuurd: we sturen het door |
    doorgezet: we geven het door | gebeld: we bellen | gecontroleerd: we controleren het |
    gedaan: we doen het | geholpen: we helpen | gekeken: we kijken ernaar | gerepareerd: we repareren het |
    gerestitueerd: we betalen het terug | gestuurd: we sturen het | hersteld: we herstellen het |
    nagekeken: we kijken het na | onderzocht: we zoeken het uit | ontvangen: we ontvangen het |
    opgelost: we lossen het op | opgepakt: we pakken het op | opgestuurd: we sturen het op |
    terugbetaald: we betalen het terug | teruggebeld: we bellen terug | teruggekoppeld: we laten het weten |
    teruggestort: we storten het terug | uitgezocht: we zoeken het uit | vergoed: we vergoeden het |
    verholpen: we lossen het op | verstuurd: we versturen het | vervangen: we vervangen het |
    verwerkt: we verwerken het | verzonden: we versturen het
    """.split("|")
)
"""What we do, by the participle."""
