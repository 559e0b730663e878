"""The text that sends a customer to the right place: whom to turn to, how, and from when.

It is Dutch whatever the language of webcare is: it is for a customer. Where the handbook has nothing public it says so.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from webcare import limits
from webcare.calendar import say_moment
from webcare.duty import Plan
from webcare.escalate.asking import Escalated, business_hours
from webcare.escalate.public import LIVE, Public, public_for
from webcare.language.length import measure
from webcare.model.handbook.contacts import Means
from webcare.model.moment import there
from webcare.model.text import Text, capital
from webcare.store.workspace import Workspace

Form = Literal["je", "u"]
FROM, UNTIL = Text("vanaf", "from"), Text("tot", "until")
USE = {
    "phone": "bel {}",
    "whatsapp": "app naar {}",
    "chat": "chat op {}",
    "email": "mail naar {}",
    "form": "vul het formulier in op {}",
    "visit": "kom langs op {}",
    "post": "stuur een brief naar {}",
}
USE_LATER = {**USE, "phone": "bel {} naar {}", "whatsapp": "app {} naar {}", "chat": "chat {} op {}"}
DOING = {"phone": "Bellen", "whatsapp": "Appen", "chat": "Chatten", "visit": "Langskomen"}
CLOSED = "Daar is nu niemand bereikbaar."
GREETINGS_BY_HOUR = ("goedemorgen", "goedemiddag", "goedenavond")


class Referral(NamedTuple):
    """The text, the contact that it names (None where nothing is public), and whether it fits the channel."""

    text: str
    contact: str | None
    fits: bool


def refer(
    workspace: Workspace, escalated: Escalated, channel: str | None, *, form: Form = "je", by: str | None = None
) -> Referral:
    """The referral for a channel, in a form of address; ``by`` is the colleague who signs it, if that is known.

    The fullest text that fits the channel is chosen; where none does, the shortest.
    """
    entry = workspace.handbook.channels.get(channel or "")
    public = public_for(workspace, escalated, channel)
    bodies = list(_bodies(public, escalated, form) if public else _nothing(workspace, escalated, channel, form))
    most, text = entry.max_length if entry is not None else None, ""
    for body in bodies:
        text = _dressed(body, workspace, channel, form, by)
        if most is None or entry is None or measure(text, entry.counting, most)[0] <= most:
            return Referral(text, public.name if public else None, True)
    return Referral(text, public.name if public else None, False)


def form_for(workspace: Workspace, said: str | None) -> Form:
    """``je`` or ``u``: what tone.yaml says, or what the customer's own words ask for where it mirrors them."""
    address = workspace.handbook.tone.address
    if address != "mirror":
        return address
    if not said:
        return "je"
    from webcare.language.customer import read_customer
    from webcare.language.reading import Reading

    customer = read_customer(Reading(said[: limits.MESSAGE]))
    return "u" if customer.bereaved or customer.formal or customer.address == "u" else "je"


def _bodies(public: Public, escalated: Escalated, form: Form) -> Iterator[str]:
    """The sentences, the fullest first."""
    plan, at = escalated.plan, escalated.chain.at
    name = public.contact.public_name or public.contact.name
    whom = f"Hiervoor {'kun je' if form == 'je' else 'kunt u'} terecht bij {name}."
    first, last = public.now or public.later, public.written
    if public.now is not None:
        said = _use(public.now)
        until = _until(public, plan, at)
        if last is not None:
            both = f"{capital(said)} of {_use(last)}."
            yield " ".join(filter(None, (whom, both, until)))
            yield f"{whom} {both}"
        yield " ".join(filter(None, (whom, f"{capital(said)}.", until)))
        yield f"{whom} {capital(said)}."
    elif last is not None:
        if public.later is not None and public.opens is not None:
            yield f"{whom} {CLOSED} {capital(_use(last))} of {_use(public.later, _moment(public.opens, plan, at))}."
        elif public.staffed is not None and public.staffed > at:
            staffed = _moment(public.staffed, plan, at)
            yield f"{whom} {capital(_use(last))}. Daar is {staffed} weer iemand."
        yield f"{whom} {capital(_use(last))}."
    elif first is not None and public.opens is not None:
        said = _use(first, _moment(public.opens, plan, at))
        yield f"{whom} {CLOSED} {capital(said)}."
        yield f"{whom} {capital(said)}."
    else:
        yield f"{whom} Daar is voorlopig niemand bereikbaar."


def _nothing(workspace: Workspace, escalated: Escalated, channel: str | None, form: Form) -> Iterator[str]:
    """What is said where nothing is public: that a colleague is asked, and when we are there."""
    plan, at = escalated.plan, escalated.chain.at
    opens = plan.next_open(business_hours(workspace, channel), at)
    yours = "je" if form == "je" else "uw"
    whole = f"Hiervoor is er geen nummer of adres voor klanten. Ik leg {yours} vraag zelf voor aan een collega."
    if opens is not None and opens > at:
        yield f"{whole} We zijn er {_moment(opens, plan, at)} weer."
    yield whole
    yield f"Ik leg {yours} vraag voor aan een collega."


def _use(means: Means, moment: str | None = None) -> str:
    """``bel 050 000 12 34``; with a moment ``bel morgen vanaf 8.30 uur naar 050 000 12 34``."""
    value = " ".join(means.value.split())
    if moment is None or means.kind not in LIVE:
        return USE.get(means.kind, "{}").format(value) + (f" ({moment})" if moment else "")
    return USE_LATER[means.kind].format(moment, value)


def _until(public: Public, plan: Plan, at: int) -> str:
    if public.now is None or public.closes is None or public.now.kind not in DOING:
        return ""
    doing = DOING[public.now.kind]
    return f"{doing} kan {_moment(public.closes, plan, at, UNTIL)}."


def _moment(moment: int, plan: Plan, at: int, by: Text = FROM) -> str:
    return say_moment(there(moment, plan.zone), there(at, plan.zone), by).nl


def _dressed(body: str, workspace: Workspace, channel: str | None, form: Form, by: str | None) -> str:
    """The text with the greeting and the sign-off that the channel wants."""
    tone, entry = workspace.handbook.tone, workspace.handbook.channels.get(channel or "")
    letter = entry is not None and entry.formatting == "html"
    text = body
    if (entry is None or entry.greeting) and (hello := _greeting(tone.greetings, form)):
        text = f"{hello},\n\n{body}" if letter else f"{hello}, {body[:1].lower()}{body[1:]}"
    style = entry.sign_off if entry is not None and entry.sign_off is not None else tone.sign_off.style
    sender = _sender(workspace, style, by)
    if sender is None:
        return text
    if style == "initials" or (style == "any" and sender.isupper()):
        return f"{text} {tone.sign_off.mark}{sender}"
    closing = next(iter(tone.sign_off.closings), "Groet")
    return f"{text}\n\n{closing},{chr(10) if letter else ' '}{sender}"


def _greeting(greetings: list[str], form: Form) -> str | None:
    """A greeting for any hour that fits the form of address, and stands well without a name."""
    known = [one for one in greetings if one.lower() not in GREETINGS_BY_HOUR]
    wanted = ("dag", "hallo") if form == "u" else ("hoi", "hallo", "dag")
    for word in wanted:
        for one in known:
            if one.lower() == word:
                return one
    return known[0] if known else None


def _sender(workspace: Workspace, style: str, by: str | None) -> str | None:
    """How a colleague signs in a style; None when nobody is known, or nothing is wanted."""
    contact = workspace.handbook.contacts.get(by or "")
    if by is None or contact is None or style == "none":
        return None
    team = workspace.handbook.team
    initials = next((one.initials for one in (team.members if team else []) if one.contact == by), None)
    if style in ("initials", "any"):
        return initials or "".join(word[:1] for word in contact.name.split()).upper()
    return contact.name if style == "full-name" else (contact.public_name or contact.name).split()[0]
