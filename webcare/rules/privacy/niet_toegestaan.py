"""Een gegeven dat jullie niet mogen vragen
Data that you may not ask for

In privacy.yaml staat welke gegevens jullie nergens vragen, ook niet in een gesloten kanaal. Een webwinkel heeft geen
BSN nodig, en om een wachtwoord vraag je nooit.

privacy.yaml lists the data that you ask for nowhere, not even in a closed channel. A web shop needs no citizen service
number, and nobody asks for a password.

De regel volgt uit dataminimalisatie: AVG, artikel 5, lid 1 onder c.

The rule follows from data minimisation: GDPR, article 5(1)(c).

kanaal: chat
handboek: privacy: {ask: [{data: bsn, closed: false, why: we hebben het nergens voor nodig}]}
fout: Hoi Sanne, mag ik je [BSN]? Groet, Femke
goed: Hoi Sanne, mag ik je ordernummer? Groet, Femke
goed: Hoi Sanne, we vragen nooit om je BSN. Groet, Femke

kanaal: chat
handboek: privacy: {ask: [{data: licence-plate, closed: false, why: dat zegt ons niets}, {data: date-of-birth, closed: false, why: je leeftijd doet er niet toe}]}
fout: Hoi Sanne, wat is je [nummerplaat]? Groet, Femke
fout: Hoi Sanne, stuur je je [geboortedatum]? Groet, Femke
goed: Hoi Sanne, staat het kenteken op de bon? Groet, Femke
"""

from collections.abc import Iterator

from webcare.language.requests import requests
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("privacy/niet-toegestaan", Severity.ERROR, needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Requests for data that ``privacy.yaml`` does not allow in a closed channel either."""
    refused = {entry.data: entry.why for entry in reply.handbook.privacy.ask if not entry.closed}
    for request in requests(reply.reading):
        for kind, why in refused.items():
            if request.kind == kind:
                message = Text("om dit gegeven vragen jullie nooit", "you never ask for this")
                yield Hit(request.start, request.end, message, Text(why, why))
