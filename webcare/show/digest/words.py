"""How a digest says what it counts: numbers with their nouns, topics, quotations and days."""

from collections.abc import Sequence
from datetime import date

from webcare.calendar.period import Days
from webcare.calendar.saying import MONTHS
from webcare.digest.making import Digest
from webcare.digest.section import Counts
from webcare.metrics.tally import SATISFIED
from webcare.model.text import Language, Text
from webcare.privacy import mask
from webcare.show.numbers import Noun, joined, number
from webcare.show.safe import told

NO_TOPIC = Text("Zonder onderwerp", "No topic")
NO_OWNER = Text("Zonder eigenaar", "Without an owner")
MOST_IDS, LONGEST_ID = 5, 40
FEW = 5
"""A share of fewer than this is no percentage."""
QUESTIONS = Noun(Text("vraag", "question"), Text("vragen", "questions"))
COMPLAINTS = Noun(Text("klacht", "complaint"), Text("klachten", "complaints"))
CUSTOMERS = Noun(Text("klant", "customer"), Text("klanten", "customers"))
RATINGS = Noun(Text("cijfer", "rating"), Text("cijfers", "ratings"))
CASES = Noun(Text("zaak", "case"), Text("zaken", "cases"))


def quoted(text: str) -> str:
    """What others wrote, between quotation marks."""
    return f"“{told(text)}”"


def conversation(name: str) -> str:
    """The id of a conversation, to look it up by."""
    return told(mask(name)[:LONGEST_ID])


def conversations(names: list[str], language: Language) -> str:
    """The first few ids, and how many more there are."""
    listed = ", ".join(map(conversation, names[:MOST_IDS]))
    more = number(len(names) - MOST_IDS, language)
    return listed + Text(f" en nog {more}", f" and {more} more").in_(language) if len(names) > MOST_IDS else listed


def rated(scores: Sequence[int], language: Language) -> str:
    """``9 cijfers, waarvan 6 een 4 of 5 (67%)``; only the share of five and more is a percentage."""
    n, happy = len(scores), sum(score >= SATISFIED for score in scores)
    if n == 1:
        return Text(f"1 cijfer: een {scores[0]}", f"1 rating: a {scores[0]}").in_(language)
    ratings = RATINGS.of(n, language)
    if happy == n:
        both = Text("allebei" if n == 2 else "allemaal", "both" if n == 2 else "all")
        return Text(f"{ratings}, {both.nl} een 4 of 5", f"{ratings}, {both.en} a 4 or 5").in_(language)
    if not happy:
        return Text(f"{ratings}, geen enkele 4 of 5", f"{ratings}, none a 4 or 5").in_(language)
    part, count = share_of(happy, n), number(happy, language)
    return Text(f"{ratings}, waarvan {count} een 4 of 5{part}", f"{ratings}, of which {count} a 4 or 5{part}").in_(
        language
    )


def topic_name(made: Digest, topic: str | None, language: Language) -> str:
    """What the handbook calls a topic; one that it does not know keeps its own name."""
    if topic is None:
        return NO_TOPIC.in_(language)
    entry = made.gathered.question.topics.get(topic)
    return told(entry.name if entry is not None else mask(topic)[:60])


def share_of(part: int, whole: int) -> str:
    """`` (67%)``; nothing where there are too few for a percentage."""
    return f" ({100 * part / whole:.0f}%)" if whole >= FEW else ""


def counted(counts: Counts, language: Language) -> str:
    """``28 vragen en 42 klachten``."""
    return joined([QUESTIONS.of(counts.questions, language), COMPLAINTS.of(counts.complaints, language)], language)


def unknown(counts: Counts, language: Language) -> str:
    """A sentence on the cases of which nobody can say what they are; nothing when there are none."""
    if not counts.unknown:
        return ""
    cases = Text(CASES.of(counts.unknown, "nl"), CASES.of(counts.unknown, "en"))
    return Text(
        f" Van {cases.nl} is niet te zeggen of het een vraag of een klacht was.",
        f" Of {cases.en} nobody can say whether it was a question or a complaint.",
    ).in_(language)


def before_words(made: Digest) -> Text:
    """What the days before are called."""
    if made.span.running:
        return Text("in evenveel tijd ervoor", "in as much time before")
    return Text("de week ervoor", "the week before") if is_week(made.span.days) else Text("ervoor", "before")


def is_week(days: Days) -> bool:
    """Is it a week from Monday?"""
    return (
        days.since is not None
        and days.until is not None
        and (days.until - days.since).days == 6
        and not days.since.weekday()
    )


def title(days: Days, language: Language) -> str:
    """``Week 46: 9 tot en met 15 november 2026``."""
    since, until = days.since, days.until
    if since is None or until is None:
        return Text("Weekbericht", "Digest").in_(language)
    head = f"Week {since.isocalendar().week}: " if is_week(days) else ""
    if since == until:
        return head + _day(since, language, year=True)
    to = Text(" tot en met ", " to ").in_(language)
    if (since.year, since.month) == (until.year, until.month):
        return f"{head}{since.day}{to}{_day(until, language, year=True)}"
    return f"{head}{_day(since, language, year=since.year != until.year)}{to}{_day(until, language, year=True)}"


def _day(day: date, language: Language, *, year: bool) -> str:
    said = f"{day.day} {MONTHS[day.month - 1].in_(language)}"
    return f"{said} {day.year}" if year else said
