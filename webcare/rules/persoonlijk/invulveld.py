"""Een invulveld is blijven staan
A placeholder was left behind

"Hoi [NAAM]," verraadt dat niemand heeft gekeken. Vul het in, of haal het weg.

"Hoi [NAAM]," gives away that nobody looked. Fill it in, or take it out.

fout: Hoi [\\[NAAM\\]], je pakket is onderweg.
fout: Hoi [{{ naam }}], je pakket is onderweg.
fout: Beste [<naam klant>], je pakket is onderweg.
fout: Je ordernummer is [XXX].
fout: [Lorem ipsum] volgt nog.
goed: Hoi Sanne, je pakket is onderweg. Maat XXL is er weer.
goed: Bekijk \\[onze pagina\\](https://shop.noorderlamp.example/retour) en kies zelf.
"""

import re
from collections.abc import Iterator
from functools import cache

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

FIELDS = (
    "naam|voornaam|achternaam|klantnaam|klant|afzender|initialen|datum|dag|tijd|link|url|bedrag|ordernummer|bestelnummer"
    "|bestelling|klantnummer|nummer|product|artikel|adres|plaats|telefoonnummer|e-?mail(?:adres)?|bedrijf|reden|aantal|tekst|invullen"
)
SIGNS = re.compile(r"[{\[<_%]|XXX|TODO|TBD|INVULLEN|[Ll]orem|LOREM")
"""Without one of these there is no placeholder, and the long pattern is never made."""
PATTERN = rf"""\{{\{{[^{{}}\n]{{0,120}}\}}\}}
      | \{{%[^{{}}\n]{{0,200}}%\}}
      | (?<!\{{)\{{[ ]?(?:{FIELDS})[ ]?\}}(?!\}})
      | \[[ ]?(?:(?-i:[A-ZÀ-Þ][A-ZÀ-Þ0-9 _/-]{{1,30}})|(?:vul|de|je|jouw|hier|uw)?[ ]?(?:{FIELDS})(?:[ _-]\w{{1,20}}){{0,3}})[ ]?\](?!\()
      | <(?:(?-i:[A-ZÀ-Þ][A-ZÀ-Þ _-]{{2,30}})|(?:{FIELDS})(?:[ _-]\w{{1,20}}){{0,3}})>
      | (?-i:(?<![\w])X{{3,12}}(?![\w]))
      | \blorem(?:[ ]ipsum)?\b
      | _{{4,40}}
      | %(?:{FIELDS})%
      | (?-i:\b(?:TODO|TBD|INVULLEN)\b)
"""


@cache
def placeholder() -> re.Pattern[str]:
    """What a field that nobody filled in looks like."""
    return re.compile(PATTERN, re.VERBOSE | re.IGNORECASE)


@rule("persoonlijk/invulveld", Severity.ERROR, letter="persoonlijk")
def check(reply: Reply) -> Iterator[Hit]:
    """Fields of a template that nobody filled in."""
    if not SIGNS.search(reply.text, reply.reading.start):
        return
    foreign = reply.reading.foreign
    for found in placeholder().finditer(reply.text, reply.reading.start):
        if any(span.start <= found.start() < span.end for span in foreign):
            continue
        yield Hit(
            found.start(),
            found.end(),
            Text("dit invulveld is nog leeg", "this placeholder is still empty"),
            Text("vul het in of haal het weg", "fill it in or take it out"),
        )
