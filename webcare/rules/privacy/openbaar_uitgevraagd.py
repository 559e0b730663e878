"""In het openbaar om gegevens gevraagd
Personal data asked for in public

Wie op een open kanaal om een ordernummer vraagt, krijgt het daar ook, en dan leest iedereen mee. Vraag het in een
privébericht, per mail of aan de telefoon.

Who asks for an order number in an open channel gets it there, and then everybody reads along. Ask for it in a private
message, by e-mail or on the telephone.

kanaal: x
fout: Hoi Sanne, wat is je [ordernummer]? Dan kijken we even mee. ^SV
fout: Hoi Sanne, kun je je [postcode] en [klantnummer] doorgeven? ^SV
fout: Hoi Sanne, wat is je [kenteken], en je [geboortedatum]? ^SV
fout: Hoi Sanne, stuur je [huisnummer] en het [schadenummer]. ^SV
goed: Hoi Sanne, op onze site kun je je e-mailadres wijzigen. Groet, Femke
goed: Hoi Sanne, kun je je wachtwoord opnieuw instellen? Groet, Femke
goed: Hoi Sanne, stuur je ordernummer in een privébericht. ^SV
goed: Hoi Sanne, stuur je ons een DM met je ordernummer? ^SV
goed: Hoi Sanne, deel je gegevens nooit in een openbaar bericht. ^SV
goed: Hoi Sanne, je ordernummer staat in de bevestigingsmail. ^SV

kanaal: chat
goed: Hoi Sanne, wat is je ordernummer? Groet, Femke
"""

from collections.abc import Iterator

from webcare.language.requests import goes_closed, requests
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("privacy/openbaar-uitgevraagd", Severity.ERROR, needs=("surface",))
def check(reply: Reply) -> Iterator[Hit]:
    """Requests for personal data that everybody can answer in public."""
    if reply.surface != "open" or goes_closed(reply.reading):
        return
    for request in requests(reply.reading):
        if request.kind != "name":
            yield Hit(
                request.start,
                request.end,
                Text("hier vraag je in het openbaar om een gegeven", "this asks for personal data in public"),
                Text("vraag het in een privébericht", "ask for it in a private message"),
            )
