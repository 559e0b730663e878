"""How the book calls things: contacts, channels, days, hours and lasting times, in one language."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo

from webcare.calendar.saying import DAYS, say_day
from webcare.handover.book import Book
from webcare.model.handbook.contacts import Contact, Means
from webcare.model.text import Language, Text
from webcare.model.values import DAY_MINUTES, Window
from webcare.show.amounts import DURATIONS
from webcare.show.blocks import BookBlock, Paragraph
from webcare.show.choices import CHOICES
from webcare.show.numbers import AND, joined, number

LONG, SHORT = (31_557_600, 2_629_800), (86400, 3600, 60, 1)
"""Seconds of a year and a month, in which a time is said only when it is a whole number of them, and of a day and less.
Weeks are left to days: that is how handbooks write them."""
ALL_DAY = [Window(0, DAY_MINUTES)]
LIVE = ("phone", "pager", "whatsapp", "chat")


class Teller:
    """Tells a book in a language. What the handbook names and does not have is called by its id."""

    def __init__(self, book: Book, language: Language) -> None:
        self.book = book
        self.entries = book.entries
        self.language = language

    def t(self, dutch: str, english: str) -> str:
        """The one that fits."""
        return dutch if self.language == "nl" else english

    def pick(self, text: Text) -> str:
        """The text in this language."""
        return text.in_(self.language)

    def choice(self, key: tuple[str, str], value: str) -> str:
        """What a fixed value of the handbook is called."""
        words = CHOICES[key].get(value)
        return value if words is None else self.pick(words)

    def number(self, count: int) -> str:
        """``1.000``."""
        return number(count, self.language)

    def many(self, count: int, one: Text, more: Text) -> str:
        """``1 antwoord``, ``73 antwoorden``."""
        return f"{self.number(count)} {self.pick(one if count == 1 else more)}"

    def listed(self, items: Iterable[str], last: Text = AND) -> str:
        """``a, b en c``."""
        return joined(list(items), self.language, last)

    # names

    def contact(self, name: str) -> str:
        """A contact, or a roster."""
        contact = self.entries.contacts.get(name)
        if contact is None:
            escalation = self.entries.escalation
            roster = escalation.rosters.get(name) if escalation is not None else None
            return name if roster is None else roster.name
        return contact.name

    def contacts(self, names: Iterable[str]) -> str:
        """Several contacts, each once."""
        return self.listed(dict.fromkeys(map(self.contact, names)))

    def channel(self, name: str) -> str:
        """A channel."""
        channel = self.entries.channels.get(name)
        return name if channel is None else channel.name

    def channels(self, names: Iterable[str]) -> str:
        """Several channels."""
        return self.listed(map(self.channel, names))

    def topic(self, name: str) -> str:
        """A topic."""
        topic = self.entries.topics.get(name)
        return name if topic is None else topic.name

    def path(self, name: str) -> str:
        """A path of escalation."""
        escalation = self.entries.escalation
        path = escalation.paths.get(name) if escalation is not None else None
        return name if path is None else path.name

    def hours(self, name: str) -> str:
        """A schedule of opening hours."""
        schedule = self.entries.hours.get(name)
        return name if schedule is None else schedule.name

    # time

    def day(self, day: date, *, weekday: bool = False) -> str:
        """``24 augustus 2026``, ``maandag 24 augustus 2026``."""
        said = self.pick(say_day(day))
        return f"{self.pick(DAYS[day.weekday()])} {said}" if weekday else said

    def moment(self, second: float, zone: tzinfo) -> str:
        """``maandag 24 augustus 2026 om 9.30 uur``; ``second`` is since 1970 (UTC)."""
        there = datetime.fromtimestamp(second, zone)
        day, clock = self.day(there.date(), weekday=True), self.clock(there.hour * 60 + there.minute)
        return self.t(f"{day} om {clock}", f"{day} at {clock}")

    def clock(self, minutes: int) -> str:
        """``9.30 uur``, ``9:30``."""
        said = f"{minutes // 60}{self.t('.', ':')}{minutes % 60:02}"
        return self.t(f"{said} uur", said)

    def windows(self, windows: Sequence[Window]) -> str:
        """``9.00–12.00 en 13.00–18.00 uur``; ``gesloten``."""
        if not windows:
            return self.t("gesloten", "closed")
        if list(windows) == ALL_DAY:
            return self.t("de hele dag", "all day")
        said = self.listed(
            f"{self.clock(one.opens).removesuffix(' uur')}–{self.clock(one.closes).removesuffix(' uur')}"
            for one in windows
        )
        return self.t(f"{said} uur", said)

    def week(self, week: Sequence[Sequence[Window]]) -> Iterator[tuple[str, str]]:
        """The days of an ordinary week and their hours, days in a row with the same hours together."""
        start = 0
        for place in range(1, len(week) + 1):
            if place == len(week) or list(week[place]) != list(week[start]):
                yield self._days(start, place - 1), self.windows(week[start])
                start = place

    def _days(self, start: int, end: int) -> str:
        """``maandag tot en met vrijdag``; two are ``zaterdag en zondag``."""
        first, last = self.pick(DAYS[start]), self.pick(DAYS[end])
        if end - start == len(DAYS) - 1:
            return self.t("elke dag", "every day")
        if end - start == 1:
            return self.listed([first, last])
        return first if end == start else self.t(f"{first} tot en met {last}", f"{first} to {last}")

    def lasting(self, span: timedelta, *, business: bool = False) -> str:
        """``1 uur``, ``1 uur en 30 minuten``, ``6 maanden``: in whole units, the largest that fit.

        ``business`` time is never said in days: a day of the desk is no day of 24 hours.
        """
        left = int(span.total_seconds())
        whole = next((unit for unit in LONG if left and left % unit == 0), None)
        parts = [] if whole is None or business else [(left // whole, whole)]
        for unit in () if parts else SHORT[business:]:
            if count := left // unit:
                parts.append((count, unit))
            left %= unit
        words = (f"{count} {self.pick(DURATIONS[unit][count != 1])}" for count, unit in parts)
        return self.listed(words) or self.t("meteen", "at once")

    # ways to reach people

    def means(self, means: Means) -> str:
        """``telefoon 050 … (intern; Kantoor)``."""
        kind = self.choice(("contacts.Means", "kind"), means.kind)
        beside = [] if means.public else [self.t("intern", "internal")]
        if means.hours:
            beside.append(self.hours(means.hours))
        if means.note:
            beside.append(means.note.rstrip("."))
        return f"{kind} {means.value}" + (f" ({'; '.join(beside)})" if beside else "")

    def reach(self, name: str) -> str:
        """A contact with the best way to reach them: ``Directie (050 …)``; without one, that of who holds the role."""
        contact = self.entries.contacts.get(name)
        if contact is None:
            return self.contact(name)
        if (means := best_means(contact)) is not None:
            return f"{contact.name} ({means.value})"
        for holder in contact.holders:
            person = self.entries.contacts.get(holder)
            if person is not None and (means := best_means(person)) is not None:
                return f"{contact.name} ({person.name}, {means.value})"
        return contact.name

    # what is not there

    def lacking(self, kind: str) -> Iterator[BookBlock]:
        """What to say of a kind of entry that is not there, or of which something could not be read."""
        file = f"handbook/{kind}.yaml"
        if kind in self.entries.broken:
            yield Paragraph(
                self.t(
                    f"Let op: {file} is niet helemaal te lezen. Wat je hier ziet, is misschien niet alles. "
                    "Het hoofdstuk ‘Wat nog ontbreekt’ zegt waar het misgaat.",
                    f"Mind: not all of {file} can be read. What you see here may not be everything. "
                    "The chapter ‘What is still missing’ says where it goes wrong.",
                )
            )
        elif kind in self.entries.absent:
            yield Paragraph(self.t(f"Hier staat nog niets: vul {file}.", f"Nothing here yet: fill in {file}."))


def best_means(contact: Contact) -> Means | None:
    """The first means by which somebody answers at once, else the first of all."""
    live = (one for one in contact.means if one.kind in LIVE)
    return next(live, contact.means[0] if contact.means else None)
