"""Iemands volledige naam in een open kanaal
Somebody's full name in an open channel

Een klant met een schuilnaam koos daar zelf voor. Noem in een open kanaal dus geen voor- en achternaam, en geen
achternaam van een ander. Een aanhef met de naam onder het bericht is prima, en je eigen naam ook.

A customer with a pseudonym chose it. So name no first and last name in an open channel, and nobody else's last name.
A greeting with the name beside the post is fine, and so is your own name.

Het advies geldt voor een naam die zich aankondigt, met 'op naam van', 'mevrouw' of 'ten name van'.

The advice is about a name that announces itself, with 'op naam van', 'mevrouw' or 'ten name van'.

kanaal: x
fout: Hoi Sanne, de bestelling staat op naam van [Jan de Vries]. ^SV
fout: Hoi Sanne, we hebben mevrouw [Van den Berg] net gebeld. ^SV
fout: Hoi Sanne, het geld ging naar de rekening t.n.v. [P. Jansen]. ^SV
fout: Hoi Sanne, heeft dhr. [Bakker] getekend voor het pakket? ^SV
goed: Beste mevrouw De Groot, we zoeken het uit. ^SV
goed: Goed dat u belt. Bedankt voor uw hulp, mevrouw De Groot. ^SV
goed: Hoi Sanne, op welke naam staat de bestelling? Stuur het in een privébericht. ^SV
goed: Hoi Sanne, de heer des huizes mag ook tekenen. ^SV
goed: Hoi Sanne, de naam van de lamp is Poollicht. ^SV

kanaal: x
naam: Joke Bakker
goed: Hoi Joke, wat fijn dat het gelukt is, mevrouw Bakker. ^SV

kanaal: whatsapp
goed: Hoi Sanne, de bestelling staat op naam van Jan de Vries. Groet, Femke
"""

import re
from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.privacy._own import others
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

ADDRESSED = re.compile(r"[,.!?…]\s+(?:meneer|mevrouw|dhr\.?|mevr\.?|mw\.?|heer)\s$", re.IGNORECASE)
"""Before the name of the customer in ``Bedankt voor uw hulp, mevrouw De Groot.``"""
WORD = re.compile(r"[^\W\d_]{3,}")


@rule("privacy/naam-genoemd", Severity.ADVICE, needs=("surface",))
def check(reply: Reply) -> Iterator[Hit]:
    """Names that a word announces, outside greeting and sign-off, when everybody reads along."""
    if reply.surface != "open":
        return
    body = reply.reading.body
    customer = set(WORD.findall((reply.draft.customer_name or "").casefold()))
    for item in others(reply):
        if item.kind != "name" or not body.start <= item.start < body.end:
            continue
        before = reply.text[max(0, item.start - 20) : item.start]
        if ADDRESSED.search(before) and reply.text[item.end : item.end + 1] in (".", ",", "!", "?"):
            continue
        if customer.isdisjoint(WORD.findall(reply.text[item.start : item.end].casefold())):
            yield Hit(
                item.start,
                item.end,
                Text("hier leest iedereen wie dit is", "everybody reads here who this is"),
                Text("laat de naam weg", "leave the name out"),
            )
