"""Je waar u hoort, of u waar je hoort
Je where u belongs, or u where je belongs

In tone.yaml staat hoe jullie klanten aanspreken: je, u, of mirror. Met mirror schrijf je 'je', en 'u' als het bericht
van de klant daarom vraagt: omdat die zelf u schrijft, omdat het een brief is ("Geachte", "hoogachtend") of omdat er
iemand is overleden. 'Jullie' past bij allebei.

tone.yaml says how you address customers: je, u, or mirror. With mirror you write 'je', and 'u' when the customer's
message asks for it: because it says u, because it is a letter ("Geachte", "hoogachtend") or because somebody has died.
'Jullie' goes with both.

De melding staat bij het eerste verkeerde woord. 'webcare address je' of 'webcare address u' zet het hele antwoord om,
met de werkwoorden erbij. Staan je en u door elkaar, dan meldt persoonlijk/je-en-u dat.

The finding is at the first wrong word. 'webcare address je' or 'webcare address u' turns the whole reply over, verbs
included. Where je and u are mixed, persoonlijk/je-en-u says so.

handboek: tone: {address: je}
fout: Hoi Sanne, [kunt u uw] bestelnummer sturen? → kun je je
fout: Hoi Sanne, [uw] pakket is onderweg. Morgen krijgt u bericht. → je
fout: Hoi Sanne, vervelend dat [u zo lang wacht en niets gehoord heeft]. → je zo lang wacht en niets gehoord hebt
goed: Hoi Sanne, je pakket is onderweg. Hebben jullie nog vragen?
goed: Hoi Sanne, dank voor je bericht. Op de doos staat "Maakt u zich geen zorgen". Dat klopt ook.

handboek: tone: {address: u}
fout: Goedemiddag, [je] kunt vandaag langskomen. → u
fout: Goedemiddag, wat jammer. [Kun je je] herinneren wanneer het begon? → Kunt u zich
goed: Goedemiddag, u kunt vandaag langskomen. Je weet maar nooit.

klant: Kunt u mij zeggen waar mijn pakket is?
fout: Goedemiddag, [je] pakket is onderweg. → uw
goed: Goedemiddag, uw pakket is onderweg.

klant: Geachte klantenservice, waar is mijn pakket?
fout: Goedemiddag, [je] pakket is onderweg. → uw

klant: Mijn man is overleden. Hoe stop ik zijn abonnement?
fout: Goedemiddag, gecondoleerd. We regelen het vandaag voor [je]. → u
goed: Goedemiddag, gecondoleerd met uw verlies. We regelen het vandaag voor u.

klant: Waar blijft mijn pakket? Om 10 u zou het er zijn.
fout: Hoi Sanne, [uw] pakket is onderweg. → je
goed: Hoi Sanne, je pakket is onderweg.
"""

from collections.abc import Iterator

from webcare.language.address_forms import Form, pronouns
from webcare.language.foreign import is_dutch
from webcare.language.reading import Reading
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.persoonlijk.je_en_u import check as mixed
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("persoonlijk/verkeerde-aanspreekvorm", Severity.WARNING, letter="persoonlijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """The first word in the form that this client or customer does not want."""
    found = pronouns(reply.reading)
    if not (found["je"] or found["u"]) or not is_dutch(reply.reading.stretch.words):
        return
    wanted = wanted_form(reply)
    if wanted is None:
        return
    form, why = wanted
    wrong = found["u" if form == "je" else "je"]
    if not wrong or next(iter(mixed(reply)), None) is not None:
        return
    from webcare.language.address import convert  # only a reply with a finding pays for it

    start, end = wrong[0].start, wrong[0].end
    suggestions: tuple[str, ...] = ()
    sentences = convert(reply.reading, form).converted
    turned = next((item for item in sentences if item.start <= start < item.end and item.edits), None)
    if turned is not None:
        start, end = turned.edits[0].start, turned.edits[-1].end
        suggestions = (turned.text(reply.text),)
    yield Hit(
        start,
        end,
        why,
        Text(
            f"'webcare address {form}' zet het hele antwoord om",
            f"'webcare address {form}' turns the whole reply over",
        ),
        suggestions,
    )


def wanted_form(reply: Reply) -> tuple[Form, Text] | None:
    """The form that this reply should use, and why; None when either will do, or nothing tells."""
    address = reply.handbook.tone.address
    if address != "mirror":
        other = "u" if address == "je" else "je"
        return address, Text(
            f"jullie spreken klanten aan met '{address}', niet met '{other}'",
            f"you address customers with '{address}', not with '{other}'",
        )
    if reply.message is None:
        return None
    if reply.message.bereaved:
        return "u", Text("er is iemand overleden; dan past 'u'", "somebody has died; then 'u' is fitting")
    if reply.message.formal:
        return "u", Text("de klant schrijft een formele brief; dan past 'u'", "the customer writes formally: use 'u'")
    said = [pronouns(Reading(item.body)) for item in reply.draft.thread if item.direction == "in"]
    said.append(pronouns(reply.message.reading))
    formal, informal = (sum(len(message[form]) for message in said) for form in ("u", "je"))
    if not formal:
        return "je", Text("de klant schrijft geen 'u'; gebruik 'je'", "the customer does not say 'u'; use 'je'")
    if informal > formal:
        return None
    return "u", Text("de klant schrijft 'u'; doe dat ook", "the customer says 'u'; do so too")
