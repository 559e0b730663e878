"""What a command says when it follows the crisis plan."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from webcare.crisis.now import Holding
from webcare.model.handbook.contacts import Contact
from webcare.model.handbook.crisis import Statement
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.crisis import words
from webcare.show.findings import Style
from webcare.show.suggest.documents import InCrisisJson, StatementJson

NOT: tuple[tuple[str, Language], ...] = (("geen", "nl"), ("no", "en"))
LOOK = Text("elk antwoord langs een tweede", "a colleague looks at every reply")


def holds(holding: Holding) -> Text:
    """``crisisplan geldt (crisis sinds vandaag om 20.12 uur): geen grappen; zie 'webcare crisis status'``."""
    name, since = words.PHASES[holding.phase], words.when(holding.since, holding.now)
    still = [words.PAUSES[one] for one in holding.pause if one in words.PAUSES]
    nl, en = (", ".join(f"{no} {one.in_(language)}" for one in still) for no, language in NOT)
    if holding.review:
        nl, en = (", ".join(filter(None, pair)) for pair in ((nl, LOOK.nl), (en, LOOK.en)))
    return Text(
        f"crisisplan geldt ({name.nl.lower()} sinds {since.nl}){f': {nl}' if nl else ''}; zie 'webcare crisis status'",
        f"crisis plan holds ({name.en.lower()} since {since.en}){f': {en}' if en else ''}; see 'webcare crisis status'",
    )


def decides(holding: Holding, contacts: Mapping[str, Contact]) -> Text:
    """Who decides while the plan holds, and who may publish."""
    who = _named([holding.plan.decides], contacts)
    publish = _named(holding.plan.publishes, contacts)
    return Text(f"nu besluit {who}; publiceren doet {publish}", f"now {who} decides; {publish} may publish")


def _named(ids: Sequence[str], contacts: Mapping[str, Contact]) -> str:
    return ", ".join(safe.line(contacts[one].name if one in contacts else one) for one in ids)


def statement_lines(
    statement: Statement, holding: Holding, contacts: Mapping[str, Contact], style: Style
) -> Iterator[str]:
    """The holding statement, before anything else, and who may publish it."""
    language = style.language
    who = _named(holding.plan.publishes, contacts)
    head = Text("Zeg wat het crisisplan zegt", "Say what the crisis plan says").in_(language)
    yield f"{style.paint(head, '1')} ({safe.line(statement.id)}; {words.PUBLISHES.in_(language).lower()}: {who}):"
    yield from wrap(safe.line(statement.text), style.width, initial_indent="  ", subsequent_indent="  ")
    yield ""


def statement_json(statement: Statement | None, holding: Holding | None) -> InCrisisJson | None:
    """The same for machines; None while it is calm."""
    if holding is None:
        return None
    told = None if statement is None else StatementJson(id=statement.id, text=statement.text)
    return InCrisisJson(phase=holding.phase, since=holding.since.isoformat(timespec="seconds"), statement=told)
