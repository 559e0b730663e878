r"""Een invulveld is blijven staan
A placeholder was left behind

"Hoi [NAAM]," verraadt dat niemand heeft gekeken. Vul het in, of haal het weg.

"Hoi [NAAM]," gives away that nobody looked. Fill it in, or take it out.

fout: Hoi [\[NAAM\]], je pakket is onderweg.
fout: Hoi [{{ naam }}], je pakket is onderweg.
fout: Beste [<naam klant>], je pakket is onderweg.
fout: Je ordernummer is [XXX].
fout: [Lorem ipsum] volgt nog.
fout: Beste [(naam)], de monteur komt op [xx-xx] om [xx.xx] uur.
fout: Beste [NAAM KLANT], je krijgt [€ XX,XX] terug.
fout: Dag [____], je bestelling [<ordernr>] komt op [dd-mm-jjjj].
goed: Hoi Sanne, je pakket is onderweg. Maat XXL is er weer.
goed: Bekijk \[onze pagina\](https://shop.noorderlamp.example/retour) en kies zelf.
goed: Klik op \[Bestelling volgen\] en kies je lamp.
goed: Vul je naam (voor- en achternaam) in. Je krijgt (naar keuze) een nieuwe lamp. Liefs, Sanne xx
"""

import re
from collections.abc import Iterator
from functools import cache

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

NAMES = (
    "(?:voor|achter|klant|bedrijfs|gebruikers)?na(?:am|men)|klant|afzender|initialen|datum|tijdstip|bedrag"
    "|(?:order|bestel|klant|factuur|telefoon|contract|zaak|dossier|serie|polis|meld|rekening)(?:nummer|nr)"
)
NOUNS = (
    rf"{NAMES}|dag|tijd|tijdvak|link|url|prijs|nummer|nr|bestelling|product(?:naam)?|artikel(?:naam)?|adres|plaats|postcode"
    "|e-?mail(?:adres)?|bedrijf|reden|aantal|tekst|invullen|telefoon|medewerker|winkel|locatie|afdeling|onderwerp|kenmerk|aanhef|groet|dagdeel"
)
FIELD = rf"(?:(?:dhr\.?/mevr\.?|de[ ]heer/mevrouw|heer/mevrouw|vul|de|het|je|jouw|uw|hier|een)[ ])?(?:{NOUNS})(?:[ _-]\w{{1,20}}){{0,3}}"
CAPITALS = r"(?-i:[A-ZÀ-Þ][A-ZÀ-Þ0-9 _/-]{1,30})"
BLANK = r"\.{2,12}|…|x{2,12}|_{1,40}"
LABEL = r"t\.a\.v\.|tav|nr\.?|\w{0,12}nummer|beste|hoi|dag|hallo|geachte|mevrouw|meneer|heer"
GAP_BEFORE = r"aan|bij|op|van|om|de|het|tot|per|voor|met"
SHAPES = (
    (
        "{%",
        (
            rf"\{{\{{[^{{}}\n]{{0,120}}\}}\}}|\{{%[^{{}}\n]{{0,200}}%\}}|\$\{{[\w .-]{{1,40}}\}}|%(?:{FIELD})%"
            rf"|(?<!\{{)\{{[ ]?(?:{FIELD})[ ]?\}}(?!\}})"
        ),
    ),
    ("[", rf"\[[ ]?(?:{CAPITALS}|{FIELD}|{BLANK})[ ]?\](?!\()"),
    ("<", rf"<(?:(?-i:[A-ZÀ-Þ][A-ZÀ-Þ _-]{{2,30}})|{FIELD}|{BLANK})>"),
    (
        "(",
        rf"\([ ]?(?:(?:{NAMES})(?:[ ](?:klant|invullen|hier))?|{BLANK}|vul[ ]in|invullen)[ ]?\)(?<!\(xx\))(?<!\(xxx\))",
    ),
    (
        "xX",
        (
            r"(?-i:(?<!\w)(?:€[ ]?)?(?:X{3,12}|x{4,12}|X+(?:[.,:/-]X{1,4}){1,4}|xx(?:[.,:/-]x{2,4}){1,4})(?!\w))"
            r"|(?<!\w)(?:0|\+31[ ]?)x{1,2}[ -]?x[x -]{3,12}(?!\w)"
            rf"|(?<!\w)(?:{LABEL})[ ](?P<labelled>(?-i:X{{2}}|x{{2,3}}))(?!\w)|€[ ]?(?P<price>xx?)(?!\w)"
        ),
    ),
    ("_", r"(?<![\w./:@_-])_{3,40}(?![\w])"),
    ("….", rf"(?<!\w)(?:{LABEL}|{GAP_BEFORE})[ ](?P<gap>…|\.{{4,40}})(?=[ ,]|$)|(?<=\s)\.{{5,40}}(?=[\s,]|$)"),
    ("dDuUhH", r"(?<!\w)(?:dd|d)[-/.](?:mm|m)(?:[-/.](?:jjjj|jj|yyyy|yy))?(?!\w)|(?<!\w)(?:uu|hh)[:.]mm(?!\w)"),
    ("lL", r"\blorem(?:[ ]ipsum)?\b"),
    (
        "NDTI",
        (
            r"(?-i:(?<![\w-])(?:(?:VOOR|ACHTER|KLANT)?NAAM(?:[ ](?:VAN[ ])?(?:DE[ ])?(?:KLANT|MEDEWERKER))?|DATUM"
            r"|(?:KLANT|ORDER|BESTEL)NUMMER|TODO|TBD|INVULLEN)(?![\w-]))"
        ),
    ),
)
"""Signs, without one of which its pattern is never made, and what a field that nobody filled in looks like."""
ALONE = frozenset("{%[<(_…")
RUNS = dict(
    pair.rsplit("=", 1)
    for pair in "....=.|xx=x|XX=x|€ x=x|€x=x|€ X=x|d-m=d|d/m=d|d.m=d|u:m=u|h:m=h|u.m=u|orem=l|LOREM=l|NAAM=N|NUMMER=N"
    "|DATUM=D|TODO=T|TBD=T|INVULLEN=I".split("|")
)
"""What every field holds, and the sign of ``SHAPES`` that it stands for: looking for these costs next to nothing."""
OWNED = [[word] for word in "je jouw uw de het een hun".split()]
PRESSED = re.compile(r"\b(?:kies|klik|druk|tik|knop|menu)\b", re.IGNORECASE)


@cache
def pattern(at: int) -> re.Pattern[str]:
    """One of ``SHAPES``, made when a text first needs it."""
    return re.compile(SHAPES[at][1], re.IGNORECASE)


@rule("persoonlijk/invulveld", Severity.ERROR, letter="persoonlijk")
def check(reply: Reply) -> Iterator[Hit]:
    """Fields of a template that nobody filled in."""
    text, foreign = reply.text, reply.reading.foreign
    signs = set(text) & ALONE | {sign for run, sign in RUNS.items() if run in text}
    if not signs:
        return
    message = Text("dit invulveld is nog leeg", "this placeholder is still empty")
    hint = Text("vul het in of haal het weg", "fill it in or take it out")
    for start, end in _fields(text, reply.reading.start, signs):
        if not any(span.start <= start < span.end for span in foreign):
            yield Hit(start, end, message, hint)


def _fields(text: str, start: int, signs: set[str]) -> list[tuple[int, int]]:
    """Where the fields stand, in order, none inside another."""
    found = []
    for at, (marks, _) in enumerate(SHAPES):
        if signs.isdisjoint(marks):
            continue
        for match in pattern(at).finditer(text, start):
            group = match.lastgroup or 0
            if (
                match.group()[0] in "NVAKODBTI"
                and text[max(start, match.start() - 12) : match.start()].lower().split()[-1:] in OWNED
            ):
                continue  # "vul je NAAM in" is a cry, and no field
            if match.group()[0] in "[<" and PRESSED.search(text, max(start, match.start() - 25), match.start()):
                continue  # "klik op [Bestelling volgen]" is a button
            found.append(match.span(group))
    kept: list[tuple[int, int]] = []
    for first, last in sorted(found, key=lambda place: (place[0], -place[1])):
        if not kept or first >= kept[-1][1]:
            kept.append((first, last))
    return kept
