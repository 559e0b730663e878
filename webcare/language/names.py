"""What people are called: the names in a greeting, a signature or a profile, and whether two can be one person."""

import re
import unicodedata

PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")
TITLES = frozenset(
    """heer mevrouw meneer mijnheer mevr mw dhr hr fam familie mej dr ir drs mr prof juf meester zuster broeder lieve
    beste en of de het van der den ten ter 't te op la el al ben von""".split()
)
NOBODY = frozenset(
    """klant klanten allemaal iedereen team mensen redactie klantenservice webcare daar lezer jij u jullie lieverd buur
    buren relatie abonnee bezoeker reiziger bewoner bewoners ouders ouder lid leden collega naam voornaam
    goedemorgen goedemiddag goedenavond hoi hallo dag hey hi welkom there bedankt dank alvast vriendelijke groet
    groeten boze teleurgestelde trouwe tevreden een uw nog namens mvg gr""".split()
)
HANDLE = re.compile(r"^[a-zà-ÿ]+$|[a-z][A-Z]")
"""A user name such as lampenfan82 tells nobody's name for certain."""


def name_parts(text: str) -> tuple[str, ...]:
    """The parts of a name in plain small letters, without titles and particles: "mevrouw De Vries" → ("vries",)."""
    parts = (plain(part) for part in PARTS.findall(text))
    return tuple(part for part in parts if part and part not in TITLES and part not in NOBODY)


def plain(word: str) -> str:
    """Small letters without accents or stops: José. → jose."""
    decomposed = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(sign for sign in decomposed if sign.isalnum())


def is_name(text: str) -> bool:
    """Can this be what a person is called? One to five words with capitals, and no user name."""
    words = text.split()
    if not 0 < len(words) <= 6 or len(text) > 60 or any(sign in text for sign in "_@#0123456789"):
        return False
    if len(words) == 1 and HANDLE.search(text):
        return False
    capitals = [word for word in words if word.lower().strip(".") not in TITLES]
    return bool(name_parts(text)) and all(word[0].isupper() for word in capitals)


def same_person(greeted: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """May these be one person's? One shared part is enough, an initial, or the name that a longer one is shortened to.

    That one name stands in another says nothing: Rob is no Robin, and Anna no Hanna.
    """
    if "".join(greeted) == "".join(known):
        return True  # Annemarie and Anne-Marie
    return any(one == other or _is_initial(one, other) or _shortened(one, other) for one in greeted for other in known)


def _is_initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _shortened(one: str, other: str) -> bool:
    return other in _SHORT.get(one, ()) or one in _SHORT.get(other, ())


CALLED = """alexander/aleksander/alexandra: alex lex sander xander sandra
    albertus/albert: bert ab albert appie
    antonius/anthonius/anton: anton ton toon tonny antoon teun
    adrianus/adriaan: ad adriaan arie adri janus
    anna/johanna: an annie ans annet annette anneke anke jo hanneke hanny joke jopie jannie jans
    arnoldus/arnold: nol arno arnold
    bartholomeus: bart
    benjamin: ben benny
    bernardus/bernard: ben bernd barend bernard
    catharina/katharina: trijn trijntje tine toos kaatje rina kathy cato karin ina kaat kate
    christiaan/christian/christopher: chris christ kris
    christina/christine: chris tina stien stina
    cornelis/cornelius: kees cor cees nelis
    cornelia: cora corrie nel nelly lia neeltje
    daniel/danielle: daan dani danny dan
    david: dave
    eduard/edward: ed eddy
    elisabeth/elizabeth: els elsje elly liesbeth lies liesje betty bep beth lisa liza elise ella lisette betsie lize
    ferdinand: ferdi ferry nand
    franciscus: frans frank
    francisca: cisca fransje ciska sisca
    frederik/frederick: fred freek frits freddy
    gerardus: ger gerrit geert gerard
    gerard/gerrit: ger
    geertruida: truus trudy geertje gea
    gijsbert/gijsbertus: gijs bert
    hendrikus/hendrik/hendricus: henk henri hein henny rik hennie harry hendrik
    hendrika: riek rieky hennie henny hetty ria rika
    hubertus: huub bert hub
    jacobus/jacob: jaap koos ko cobus coos sjaak jacob
    johannes/joannes: jan hans joop johan johnny johny hannes jo sjon
    jennifer: jen jenny
    jonathan: jon joon
    josephus/jozef/joseph: jos sjef joep jef joseph jozef
    josephina/josefien/josephine: jos fien josien josefien
    joshua: josh jos
    juliana/julia: juul julie
    katja: kat
    laurens/laurentius: lau lars laurens
    leonardus/leonard/leonardo: leo leonard leon
    lodewijk/louis: lo lou louis
    louise: loes lou
    magdalena: lena leentje leni magda
    margaretha/margareta: greet greetje gretha grietje margriet marga greta griet rita
    maria: marie ria mia marja mieke riet mies miep rie marietje
    marinus: rinus marin rien
    martinus: tinus maarten martijn martin
    mattheus/matthias/matthijs/mathijs: thijs ties matthijs mathijs
    maximiliaan/maximilian: max
    michael: mike michel maikel
    michiel: giel
    mohamed/mohammed/mohammad/muhammad: mo moh
    nathalie/natalie: nat
    nicolaas/nicolas: nico klaas niek nick niels
    nicole: nikki nic nicky
    patricia: pat patty
    patrick: pat rick
    paulus: paul
    petrus: piet pieter peter pier
    pieter/peter: piet
    petronella: nel nelly petra ella
    philippus/philip/filip: flip flippie phil philip
    richard/ricardo: rick
    robert/robbert: rob bert robby bob
    rudolf/rudolph: ruud rudi rolf
    samuel/samantha: sam
    sebastiaan/sebastian: bas bastiaan
    simon: siem
    sophia/sofia/sophie: sofie sophie fie
    stephanus/stefan/stephan/steven: stef steef
    suzanne/susanne/susan: suus sanne
    theodorus: theo dorus ted
    theodora: thea dora door
    theresia/therese: thea trees resie
    thomas: tom tommie tommy
    timotheus/timothy/timo: tim timo
    veronica: vera
    victor/victoria: vic vicky
    vincentius/vincent: vin vince cent vincent
    wilhelmina: mien mina willemien willy helma wilma mientje
    wilhelmus/willem: wim willem will willy bill wil
    wouter/walter: wout
    yvonne: von"""
"""First names: a name in full, in its spellings, and what its bearers are called. Two call names are two people."""
_SHORT: dict[str, set[str]] = {}
for _line in CALLED.splitlines():
    _full, _, _names = _line.partition(": ")
    for _name in _full.strip().split("/"):
        _SHORT.setdefault(_name, set()).update(_names.split())
