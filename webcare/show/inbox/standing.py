"""How the inbox stands as a whole: who waits, whether the desk is open, and what was left out."""

from collections.abc import Iterator
from datetime import datetime, tzinfo

from webcare.calendar import say_moment
from webcare.inbox import Inbox, Opening
from webcare.model.text import Language, Text, capital
from webcare.show import safe
from webcare.show.moments import clock, day
from webcare.show.numbers import number

UNTIL, AGAIN = Text("tot", "until"), Text("om", "at")
STATES = {
    "overdue": Text("te laat", "late"),
    "soon": Text("binnen een uur", "within an hour"),
    "later": Text("later", "later"),
    "unknown": Text("zonder norm", "without a target"),
}
LEAVE = (
    Text("gesprek over jullie om te laten staan", "conversation about you to leave alone"),
    Text("gesprekken over jullie om te laten staan", "conversations about you to leave alone"),
)
MESSAGES = (Text("bericht", "message"), Text("berichten", "messages"))
WITHDRAWN = {
    "spam": Text("spam", "spam"),
    "deleted": Text("verwijderd", "deleted"),
    "merged": Text("samengevoegd", "merged"),
}
BROKEN = (Text("kapotte regel", "broken line"), Text("kapotte regels", "broken lines"))
DOUBLE = (Text("dubbel record", "double record"), Text("dubbele records", "double records"))
CONFLICTING = (
    Text("record met een kenmerk dat al bestaat", "record with an id that exists already"),
    Text("records met een kenmerk dat al bestaat", "records with an id that exists already"),
)
VERIFY = Text("; zie 'webcare log verify'", "; see 'webcare log verify'")


def headline(inbox: Inbox, zone: tzinfo, language: Language) -> str:
    """``Zaterdag 21 november 2026 16.00 uur: 15 wachten op antwoord (6 te laat, 4 binnen een uur, 5 later)``."""
    total = inbox.totals["unanswered"] + inbox.totals["reviews"]
    parts = [
        f"{number(inbox.states[state], language)} {word.in_(language)}"
        for state, word in STATES.items()
        if inbox.states[state]
    ]
    waits = Text("wacht op antwoord" if total == 1 else "wachten op antwoord", "waiting for a reply").in_(language)
    when = f"{day(inbox.now, zone, language)} {clock(inbox.now, zone, language)}{Text(' uur', '').in_(language)}"
    listed = f" ({', '.join(parts)})" if parts else ""
    return f"{capital(when)}: {number(total, language)} {waits}{listed}"


def opening_text(opening: Opening, now: datetime) -> Text:
    """``Klantenservice is open, vandaag tot 17.00 uur``."""
    name = safe.line(opening.name)
    if opening.is_open:
        if opening.changes is None:
            return Text(f"{name} is open", f"{name} is open")
        closes = say_moment(opening.changes, now, UNTIL)
        return Text(f"{name} is open, {closes.nl}", f"{name} is open, {closes.en}")
    if opening.changes is None:
        return Text(f"{name} is dicht", f"{name} is closed")
    opens = say_moment(opening.changes, now, AGAIN)
    return Text(f"{name} is nu dicht en gaat {opens.nl} open", f"{name} is closed now and opens {opens.en}")


def left_text(inbox: Inbox) -> Text | None:
    """What is not among the rows, in one line; None when that is nothing."""
    parts = list(_left(inbox))
    if not parts:
        return None
    verify = VERIFY if inbox.left.broken or inbox.left.conflicting else Text("", "")
    dutch, english = ", ".join(part.nl for part in parts), ", ".join(part.en for part in parts)
    return Text(f"Niet in de inbox: {dutch}{verify.nl}", f"Not in the inbox: {english}{verify.en}")


def _left(inbox: Inbox) -> Iterator[Text]:
    left = inbox.left
    counts = [(inbox.leave, LEAVE)]
    for why, word in WITHDRAWN.items():
        one, many = (Text(f"{noun.nl} ({word.nl})", f"{noun.en} ({word.en})") for noun in MESSAGES)
        counts.append((inbox.withdrawn[why], (one, many)))
    counts += [(left.broken, BROKEN), (left.double, DOUBLE), (left.conflicting, CONFLICTING)]
    for count, words in counts:
        if count:
            word = words[count > 1]
            yield Text(f"{number(count, 'nl')} {word.nl}", f"{number(count, 'en')} {word.en}")
