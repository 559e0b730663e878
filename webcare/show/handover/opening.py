"""When the desk is open, in words: the ordinary week, the weeks to come, and every day of a year that differs."""

from collections.abc import Iterator, Sequence

from webcare.calendar.holidays import NAMES, holidays
from webcare.handover.book import Opening
from webcare.model.text import capital
from webcare.model.values import Window
from webcare.opening import Day
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.handover.telling import Teller


def opening_blocks(tell: Teller) -> Iterator[BookBlock]:
    """Every schedule of the handbook."""
    for opening in tell.book.openings:
        yield from _opening(opening, tell)
    told = {opening.id for opening in tell.book.openings}
    if unknown := [schedule.name for name, schedule in tell.entries.hours.items() if name not in told]:
        names = tell.listed(unknown)
        yield Paragraph(
            tell.t(
                f"Niet te zeggen, want de tijdzone bestaat niet: {names}.",
                f"Not to be told, for the time zone does not exist: {names}.",
            )
        )


def _opening(opening: Opening, tell: Teller) -> Iterator[BookBlock]:
    yield Heading(opening.name, 3)
    yield Bullets(_week(opening.week, tell))
    for day, week in opening.later:
        yield Paragraph(tell.t(f"Vanaf {tell.day(day)}:", f"From {tell.day(day)}:"))
        yield Bullets(_week(week, tell))
    yield from _changes(opening, tell)
    if opening.special:
        heads = [tell.t("Dag", "Day"), tell.t("Open", "Open"), tell.t("Waarom", "Why")]
        rows = [
            [tell.day(day.date, weekday=True), tell.windows(day.windows), _why(day, opening, tell)]
            for day in opening.special
        ]
        yield Table(heads, rows, 3)
    names = list(_as_usual(opening, tell))
    if usual := tell.t("elke feestdag", "every holiday") if len(names) == len(NAMES) else tell.listed(names):
        yield Paragraph(tell.t(f"Gewoon open op: {usual}.", f"Open as usual on: {usual}."))
    if opening.undecided:
        days = tell.listed(
            f"{tell.day(day.date)} ({_why(day, opening, tell)})" if day.why else tell.day(day.date)
            for day in opening.undecided
        )
        yield Paragraph(
            tell.t(
                f"Nog niet besloten: open of dicht op {days}? Zet het in hours.yaml.",
                f"Not yet decided: open or closed on {days}? Put it in hours.yaml.",
            )
        )


def _changes(opening: Opening, tell: Teller) -> Iterator[BookBlock]:
    """Why the hours changed, and when; that is nothing for customers."""
    schedule = tell.entries.hours.get(opening.id)
    versions = schedule.versions if schedule is not None and not tell.book.public_only else ()
    if notes := [f"{tell.day(one.valid_from)}: {one.note}" for one in versions if one.note]:
        yield Paragraph(tell.t("Waarom de tijden veranderden:", "Why the hours changed:"))
        yield Bullets(notes)


def _week(week: Sequence[Sequence[Window]], tell: Teller) -> list[str]:
    return [f"{days}: {hours}" for days, hours in tell.week(week)]


def _why(day: Day, opening: Opening, tell: Teller) -> str:
    """``Tweede paasdag. Veel mensen klussen dan.``: the holiday with its note, or the reason of an exception."""
    if day.why is None:
        return ""
    holiday = next((name for name in holidays(day.date.year).get(day.date, ()) if NAMES[name] == day.why), None)
    if holiday is None:
        return tell.pick(day.why)
    said = tell.pick(NAMES[holiday])
    schedule = tell.entries.hours.get(opening.id)
    notes = [one.note for one in (schedule.holidays if schedule else ()) if one.day == holiday and one.note]
    return capital(said) + "".join(f". {note}" for note in notes[:1])


def _as_usual(opening: Opening, tell: Teller) -> Iterator[str]:
    """The holidays on which it is open as on any other day, with what is known of them."""
    schedule = tell.entries.hours.get(opening.id)
    for one in schedule.holidays if schedule is not None else ():
        if one.open == "yes" and not one.hours:
            yield tell.pick(NAMES[one.day]) + (f" ({one.note.rstrip('.')})" if one.note else "")
