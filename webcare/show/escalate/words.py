"""The words of an escalation: why somebody is called, and why somebody else is not."""

from webcare.duty.resolve import Because, Why
from webcare.duty.routes import Failing
from webcare.model.text import Text

WHY: dict[Why, Text] = {
    "person": Text("staat op het pad", "is on the path"),
    "role": Text("heeft de rol {source}", "has the role {source}"),
    "department": Text("hoort bij {source}", "belongs to {source}"),
    "rotation": Text("heeft dienst: {source}", "is on duty: {source}"),
    "temporary": Text("heeft dienst: {source}, tijdelijk rooster", "is on duty: {source}, temporary"),
    "override": Text("heeft dienst: {source}, geruild", "is on duty: {source}, by an override"),
    "backup": Text("vervangt {instead}", "stands in for {instead}"),
}
INSTEAD = Text("in plaats van {instead}", "instead of {instead}")
BECAUSE: dict[Because, Text] = {
    "closed": Text("nu niet te bereiken", "cannot be reached now"),
    "absent": Text("afwezig", "absent"),
    "off-duty": Text("nu geen dienst", "no duty now"),
    "no-means": Text("er staat geen nummer of adres bij", "has no number or address"),
    "nobody": Text("niemand in het rooster", "nobody in the roster"),
    "unknown": Text("staat niet in het handboek", "is not in the handbook"),
    "circle": Text("vervangers in een kring", "stand-ins in a circle"),
}
UNTIL = Text("tot", "until")
FAILS: dict[Failing, Text] = {
    "channel": Text("geldt alleen op kanaal {}", "holds on channel {} only"),
    "topic": Text("geldt alleen bij onderwerp {}", "holds for topic {} only"),
    "severity": Text("geldt alleen bij ernst {}", "holds at severity {} only"),
    "hours": Text("geldt alleen tijdens {}", "holds during {} only"),
}
UNVERIFIED = Text("niet nagebeld sinds {}", "not verified since {}")
KINDS = {
    "phone": Text("telefoon", "phone"),
    "pager": Text("pieper", "pager"),
    "email": Text("e-mail", "e-mail"),
    "whatsapp": Text("WhatsApp", "WhatsApp"),
    "chat": Text("chat", "chat"),
}
CALL_NOW = Text("Bel nu", "Call now")
NOBODY_NOW = Text("Nu is hier niemand te bereiken.", "Nobody can be reached now.")
NOBODY_SOON = Text(
    "Het handboek zegt niet wanneer dat wel kan: vul contacts.yaml aan.",
    "The handbook does not say when that is possible: complete contacts.yaml.",
)
FIRST_THEN = Text("De eerste is", "The first is")
LAST_CONTACT = Text("laatste contact", "last contact")
STEP, ROUND = Text("stap", "step"), Text("ronde", "round")
SKIPPED = Text("overgeslagen", "skipped")
WAITED = Text("niemand; het pad wacht hier wel", "nobody; the path does wait here")
NEVER = Text("voorlopig niemand te bereiken", "nobody can be reached for now")
SAY = Text("zeg erbij", "tell them")
NOT_CALLED = Text("niet", "not")
