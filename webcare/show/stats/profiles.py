"""As they count it: one log, several definitions, side by side."""

from collections import Counter
from collections.abc import Iterator

from webcare.metrics.figures import figures
from webcare.model.text import Language, Text
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.durations import brief, spent
from webcare.show.findings import Style
from webcare.show.numbers import number
from webcare.show.periods import period_words
from webcare.show.stats.closing import closing
from webcare.show.stats.text import FEW, MARK, share
from webcare.stats.gathered import Gathered
from webcare.stats.profile_sources import DIFFERENCES, SOURCES, Difference
from webcare.stats.profiles import BADGE, Profiles, Row

NAMES = {"webcare": "webcare", "zendesk": "Zendesk", "chatwoot": "Chatwoot", "facebook": "Facebook"}
SHOWS = {
    "median": Text("mediaan", "median"),
    "mean": Text("gemiddelde", "mean"),
    "fastest": Text("snelste 90%", "fastest 90%"),
}
PRIVATE = Text("{} (privé)", "{} (private)")


def profile_blocks(found: Profiles, gathered: Gathered, style: Style) -> Iterator[Block]:
    """The table, then every difference with its source."""
    language = style.language
    days = period_words(gathered.request.days, style)
    yield Heading(Text(f"Zoals zij het tellen{days}", f"As they count it{days}").in_(language), 1)
    said = Text(
        "De eerste reactie in hetzelfde logboek, geteld zoals elk systeem het omschrijft. De werkelijkheid is steeds "
        "dezelfde; alleen de telling verschilt.",
        "The first response in the same log, counted as each system describes it. What happened is the same each "
        "time; only the count differs.",
    )
    yield Paragraph(said.in_(language))
    yield Table(_heads(language), [_cells(row, language) for row in found.rows])
    for row in found.rows:
        if row.name == "facebook":
            yield Paragraph(_badge(row, style))
    for row in found.rows:
        if row.name != "webcare":
            yield Heading(Text(f"Zo telt {NAMES[row.name]}", f"How {NAMES[row.name]} counts").in_(language))
            yield Bullets([_difference(one, row, found, language) for one in DIFFERENCES[row.name]])
            listed = "; ".join(f"{source.title} ({source.where})" for source in SOURCES[row.name])
            yield Paragraph(Text(f"Bron: {listed}.", f"Source: {listed}.").in_(language))
    yield from closing(gathered, style)


def _heads(language: Language) -> list[str]:
    clock, business = Text("klok", "clock").in_(language), Text("open", "business").in_(language)
    return [
        Text("telling", "count").in_(language),
        "n",
        Text("zonder\nantwoord", "without\nreply").in_(language),
        Text(f"mediaan\n{clock}", f"median\n{clock}").in_(language),
        f"\n{business}",
        Text(f"gem.\n{clock}", f"mean\n{clock}").in_(language),
        f"\n{business}",
        Text("toont", "shows").in_(language),
    ]


def _cells(row: Row, language: Language) -> list[str]:
    name = NAMES[row.name]
    if row.private and row.name == "webcare":
        name = PRIVATE.in_(language).format(name)
    return [
        name,
        number(row.answered, language),
        number(row.unanswered, language) if row.unanswered else "-",
        *_pair(row, "median", language),
        *_pair(row, "mean", language),
        SHOWS[row.shows].in_(language),
    ]


def _pair(row: Row, figure: str, language: Language) -> list[str]:
    return [_one(counts, figure, language) for counts in (row.calendar, row.business)]


def _one(counts: Counter[int], figure: str, language: Language) -> str:
    found = figures(counts)
    return "-" if found is None else brief(getattr(found, figure), language) + (MARK if found.n < FEW else "")


def _badge(row: Row, style: Style) -> str:
    """What Facebook would show, and what its badge asks."""
    language, n = style.language, row.answered + row.unanswered
    if not n:
        none = Text("Er zijn geen privéberichten die voor Facebook tellen.", "No private message counts for Facebook.")
        return none.in_(language)
    rate, needed = share(row.answered, n), f"{BADGE[0]:.0%}"
    time = "-" if row.shown[0] is None else spent(row.shown[0], language)
    badge = spent(BADGE[1], language)
    earned = row.answered >= BADGE[0] * n and row.shown[0] is not None and row.shown[0] <= BADGE[1]
    verdict = (
        Text("dat halen deze berichten", "these messages reach that")
        if earned
        else Text("dat halen deze berichten niet", "these messages do not reach that")
    ).in_(language)
    return Text(
        f"Facebook zou tonen: {rate} beantwoord, in {time}. Het label 'reageert snel op berichten' vraagt {needed} in "
        f"{badge}: {verdict}.",
        f"Facebook would show: {rate} answered, in {time}. The badge 'very responsive to messages' asks {needed} in "
        f"{badge}: {verdict}.",
    ).in_(language)


def _difference(one: Difference, row: Row, found: Profiles, language: Language) -> str:
    said = one.said.in_(language)
    if one.about is None:
        return said
    count = counts_of(row, found)[one.about]
    times = number(count, language)
    return said + Text(f" Hier: {times} keer.", f" Here: {times} time{'' if count == 1 else 's'}.").in_(language)


def counts_of(row: Row, found: Profiles) -> dict[str, int]:
    """How often each difference that can be counted occurs in this log, by its name."""
    return {"later": found.later, "ours": row.ours, "handed": row.handed}
