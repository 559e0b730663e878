"""What was suggested, for people."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from webcare.desk import Explained, Suggested, Suggestion
from webcare.model.text import Text
from webcare.rendering import Missing, Rendered
from webcare.show import safe
from webcare.show.findings import Style
from webcare.suggest.holding import Holding
from webcare.suggest.past import Past

PLACEHOLDER = re.compile(r"\{\{[^{}\n]{0,80}\}\}")
JOINED = "\x00"
"""Stands for a space at which a line may not end."""
VERDICTS = {
    "propose": Text("Dit antwoord past", "This answer fits"),
    "maybe": Text("Misschien past een van deze", "One of these may fit"),
    "none": Text("Geen antwoord past goed genoeg", "No answer fits well enough"),
}
WHY = Text("omdat", "because of")
LIKE = Text("lijkt op", "is like")
TO_FILL = Text("nog in te vullen", "still to fill in")
CLOSEST = Text("Het dichtst in de buurt", "The nearest")
HOLD = Text("Zeg dat je het uitzoekt", "Say that you look into it")
ASK = Text("Vraag het na bij", "Ask")
PROMISED = Text("beloofd", "promised")
BEFORE = Text("Eerder beantwoord", "Answered before")
MEANS = {"phone": Text("telefoon", "phone"), "email": Text("mail", "e-mail"), "whatsapp": Text("WhatsApp", "WhatsApp")}
SAYS = Text("antwoord", "reply")


def suggestion_lines(
    suggestion: Suggestion, rendered: Rendered | None, holding: Holding | None, past: Sequence[Past], style: Style
) -> Iterator[str]:
    """The verdict first, then what there is to send, then why."""
    language = style.language
    yield style.paint(VERDICTS[suggestion.verdict].in_(language), "1") + (":" if suggestion.suggested else ".")
    if suggestion.verdict == "none":
        if suggestion.suggested:
            nearest = suggestion.suggested[0]
            yield f"  {CLOSEST.in_(language).lower()}: {_name(nearest)}"
    else:
        for item in suggestion.suggested if suggestion.verdict == "maybe" else suggestion.suggested[:1]:
            yield f"  {_name(item)}"
            yield f"    {_why(item, style)}"
    if rendered is not None:
        yield ""
        yield from _quoted(rendered.text, rendered.missing, style)
    if holding is not None:
        yield ""
        yield style.paint(HOLD.in_(language), "1") + f" ({PROMISED.in_(language)}: {holding.said.in_(language)}):"
        yield from _quoted(holding.text, holding.missing, style)
        if holding.escalate is not None:
            reach = ", ".join(
                f"{MEANS[kind].in_(language)} {safe.line(value)}" for kind, value in holding.escalate.reach
            )
            whom = f"{safe.line(holding.escalate.name)} ({safe.line(holding.escalate.path)})"
            yield f"{ASK.in_(language)} {whom}: {reach}"
    if past:
        yield ""
        yield style.paint(BEFORE.in_(language), "1") + ":"
        for pair in past:
            yield f"  {safe.line(pair.conversation)} {safe.line(pair.at[:10])}: {_short(pair.question)}"
            yield f"    {SAYS.in_(language)}: {_short(pair.reply)}"


def choice_lines(suggestion: Suggestion, style: Style) -> Iterator[str]:
    """The suggestions to choose from, numbered from 1."""
    yield style.paint(VERDICTS[suggestion.verdict].in_(style.language), "1") + (":" if suggestion.suggested else ".")
    for number, item in enumerate(suggestion.suggested, 1):
        yield f"  {number}  {_name(item)}"
        yield f"       {_why(item, style)}"


def explained_lines(explained: Explained, style: Style) -> Iterator[str]:
    """What the index holds and how a question was seen."""
    for label, value in explained.rows:
        yield f"{label.in_(style.language)}: {safe.line(value)}"


def _name(item: Suggested) -> str:
    return f"{item.answer.id} ({round(100 * item.probability)}%)  {safe.line(item.answer.title)}"


def _why(item: Suggested, style: Style) -> str:
    words = ", ".join(safe.line(word) for word in item.why.words)
    because = f"{WHY.in_(style.language)} {words}; " if words else ""
    return f"{because}{LIKE.in_(style.language)} '{safe.line(item.why.example)}'"


def _quoted(text: str, missing: Sequence[Missing], style: Style) -> Iterator[str]:
    """A text to send between bars, and what is still to be filled in."""
    for line in text.splitlines():
        whole = PLACEHOLDER.sub(lambda found: found.group().replace(" ", JOINED), safe.line(line))
        for part in textwrap.wrap(whole, max(40, style.width - 4), break_on_hyphens=False) or [""]:
            yield f"  | {part.replace(JOINED, ' ')}".rstrip()
    if missing:
        names = "; ".join(f"{one.name} ({safe.line(one.variable.description)})" for one in missing)
        yield f"  = {TO_FILL.in_(style.language)}: {names}"


def _short(text: str) -> str:
    return textwrap.shorten(safe.line(" ".join(text.split())), 160, placeholder=" …")
