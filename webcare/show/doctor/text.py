"""The doctor's findings, group by group, and a closing line."""

from collections.abc import Iterator

from webcare.doctor import Examined, Item, State
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.width import columns

GROUPS = (
    Text("Geïnstalleerd", "Installed"),
    Text("Gevonden", "Found"),
    Text("Bijgewerkt", "Up to date"),
)
SIGNS = {State.GOOD: ("✓", "+"), State.ABSENT: ("–", "-"), State.STALE: ("!", "!"), State.WRONG: ("✗", "x")}
COLOURS = {State.GOOD: "32", State.ABSENT: "2", State.STALE: "33", State.WRONG: "31"}
FINE = Text("Alles werkt.", "Everything works.")


def doctor_lines(examined: Examined, style: Style) -> Iterator[str]:
    """A line for each item, with what to do below it when it is not as it should be."""
    width = max(columns(item.name.in_(style.language)) for item in examined.items)
    for title, items in zip(GROUPS, examined, strict=True):
        yield style.paint(title.in_(style.language), "1")
        for item in items:
            yield from _lines(item, width, style)
        yield ""
    yield _closing(examined).in_(style.language)


def _lines(item: Item, width: int, style: Style) -> Iterator[str]:
    sign = SIGNS[item.state][0 if style.unicode else 1]
    name = item.name.in_(style.language)
    space = " " * (width - columns(name))
    yield f"  {style.paint(sign, COLOURS[item.state])} {name}{space}  {safe.line(item.seen.in_(style.language))}"
    if item.hint is not None:
        yield f"    {' ' * width}  = {safe.line(item.hint.in_(style.language))}"


def _closing(examined: Examined) -> Text:
    wrong = sum(item.state is State.WRONG for item in examined.items)
    old = sum(item.state is State.STALE for item in examined.items)
    if not wrong and not old:
        return FINE
    told = [
        Text("1 ding werkt niet" if wrong == 1 else f"{wrong} dingen werken niet", f"{wrong} not working"),
        Text("1 ding is verouderd" if old == 1 else f"{old} dingen zijn verouderd", f"{old} out of date"),
    ]
    chosen = [text for text, count in zip(told, (wrong, old), strict=True) if count]
    return Text(" en ".join(one.nl for one in chosen) + ".", " and ".join(one.en for one in chosen) + ".")
