"""The answers in a list, and what is still to be filled in of one."""

from collections.abc import Iterable, Iterator, Sequence

from webcare.answers.listing import Listed
from webcare.model.text import Text
from webcare.rendering import Missing
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.moments import iso_day
from webcare.store.shelf import Shelf, Shelved

HEADS = {
    "nl": ["Kenmerk", "Titel", "Onderwerp", "Teksten voor", "Geldig tot", "Eigenaar", "Nalopen", ""],
    "en": ["Id", "Title", "Topic", "Texts for", "Valid until", "Owner", "Review by", ""],
}
STATES = {
    "expired": Text("verlopen", "expired"),
    "not-yet": Text("nog niet geldig", "not yet valid"),
}
OVERDUE = Text("nalopen", "review overdue")
EVERY = Text("alle", "all")
EXAMPLE = Text("voorbeeld", "example")
CHOOSE = Text("kies uit", "choose")
LONGEST_TITLE = 44


def list_lines(listed: Sequence[Listed], shelf: Shelf, style: Style) -> Iterator[str]:
    """A table, what asks for attention in its last column, and a line that counts."""
    language = style.language
    if listed:
        from tabulate import tabulate

        rows = [_row(item, style) for item in listed]
        yield tabulate(rows, HEADS[language], tablefmt="plain", disable_numparse=True)
    yield _counted(listed).in_(language)
    for files, why in (
        (shelf.unread, Text("niet te lezen", "cannot be read")),
        (shelf.twice, Text("het kenmerk bestaat al in een ander bestand", "another file has the same id")),
    ):
        for name in files:
            more = Text("'webcare check' zegt waarom", "'webcare check' says why")
            yield f"{safe.path(name)}: {why.in_(language)}; {more.in_(language)}"


def missing_lines(missing: Iterable[Missing], style: Style) -> Iterator[str]:
    """What is still to be filled in, each as the option that does it, with its description and example."""
    for item in missing:
        dots = "…" if style.unicode else "..."
        yield f"  --var {safe.line(item.name)}={dots}  {described(item, style)}"


def described(item: Missing, style: Style) -> str:
    """``Wanneer de klant iets hoort; voorbeeld: vandaag vóór 17.00 uur``."""
    variable, language = item.variable, style.language
    if variable.choices:
        return safe.line(f"{variable.description}; {CHOOSE.in_(language)}: {', '.join(variable.choices[:20])}")
    example = f"; {EXAMPLE.in_(language)}: {variable.example}" if variable.example else ""
    return safe.line(f"{variable.description}{example}")


def _row(item: Listed, style: Style) -> list[str]:
    answer = item.answer
    title = answer.title if len(answer.title) <= LONGEST_TITLE else f"{answer.title[: LONGEST_TITLE - 1]}…"
    marks = [STATES[item.state].in_(style.language)] if item.state in STATES else []
    marks += [OVERDUE.in_(style.language)] if item.overdue else []
    cells = (answer.id, title, answer.topic, _channels(answer, style), iso_day(answer.valid_until), answer.owner)
    shown = [safe.line(cell or "-") for cell in (*cells, iso_day(answer.review_by))]
    return [*shown, style.paint(", ".join(marks), "33") if marks else ""]


def _channels(answer: Shelved, style: Style) -> str:
    """The channels that it has a text for: ``alle, x, email``."""
    if answer.channels and None in answer.variants:
        return ", ".join(answer.channels)
    return ", ".join(channel or EVERY.in_(style.language) for channel in answer.variants)


def _counted(listed: Sequence[Listed]) -> Text:
    count = len(listed)
    parts_nl, parts_en = (
        [f"{count} antwoord{'en' if count != 1 else ''}"],
        [f"{count} answer{'s' if count != 1 else ''}"],
    )
    for state, words in STATES.items():
        if found := sum(item.state == state for item in listed):
            parts_nl.append(f"{found} {words.nl}")
            parts_en.append(f"{found} {words.en}")
    if found := sum(item.overdue for item in listed):
        parts_nl.append(f"{found} na te lopen")
        parts_en.append(f"{found} to review")
    return Text(", ".join(parts_nl), ", ".join(parts_en))
