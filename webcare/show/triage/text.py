"""What to do with messages that monitoring found, for a desk to read."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from webcare.model.handbook.topics import Step
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.width import columns, window
from webcare.triage import SERIOUS, Advised, Whom

STEPS: dict[Step, Text] = {
    "escalate": Text("Escaleer", "Escalate"),
    "go-closed": Text("Ga privé verder", "Go private"),
    "correct": Text("Zet het recht", "Correct it"),
    "answer": Text("Antwoord", "Answer"),
    "thank": Text("Bedank", "Say thanks"),
    "leave": Text("Laat gaan", "Leave it"),
}
COUNTED: dict[Step, Text] = {
    "escalate": Text("escaleren", "to escalate"),
    "go-closed": Text("privé verder", "to go private"),
    "correct": Text("rechtzetten", "to correct"),
    "answer": Text("antwoorden", "to answer"),
    "thank": Text("bedanken", "to thank"),
    "leave": Text("laten gaan", "to leave"),
}
COLOURS: dict[Step, str] = {"escalate": "31", "go-closed": "33", "correct": "33", "answer": "36", "thank": "32"}
SURE = {"likely": Text("waarschijnlijk", "likely"), "guess": Text("lees zelf", "read it yourself")}
ALSO = Text("ook", "also")
WHO = Text("wie", "who")
PATH = Text("pad {0}", "path {0}")
FIRST = Text("begin bij {0}", "begin with {0}")
TEMPLATE = Text("sjabloon", "template")
LINE = Text("regel {0}", "line {0}")


def advice_lines(advised: Advised, style: Style, *, named: bool) -> Iterator[str]:
    """The step, the words, why, and who. ``named`` says which message it is; one that is left takes one line."""
    language = style.language
    step = style.paint(STEPS[advised.step].in_(language), COLOURS.get(advised.step, "2"))
    sure = f" ({SURE[advised.sure].in_(language)})" if advised.sure in SURE else ""
    name = f"  {_name(advised, language)}" if named else ""
    if advised.step == "leave" and named and not advised.also:
        yield f"{step}{sure}{name}: {_said(advised.reason, language)}"
        return
    yield f"{step}{sure}{name}"
    yield from _excerpt(advised, style)
    yield from _wrapped(_said(advised.reason, language), style)
    if advised.whom is not None and (who := _who(advised.whom, language)):
        yield f"  {WHO.in_(language)}: {who}"
    if advised.template is not None:
        yield f"  {TEMPLATE.in_(language)}: {safe.line(advised.template)}"
    for one in advised.also:
        words = ", ".join(f"'{safe.line(found.words)}'" for found in one.evidence)
        yield from _wrapped(
            f"{ALSO.in_(language)}: {words + ': ' if words else ''}{_said(one.reason, language)}", style
        )


def list_lines(advised: Sequence[Advised], style: Style) -> Iterator[str]:
    """All of them with how many there are of each step, first."""
    counts = Counter(one.step for one in advised)
    total = Text(
        f"{len(advised)} {'bericht' if len(advised) == 1 else 'berichten'}",
        f"{len(advised)} {'message' if len(advised) == 1 else 'messages'}",
    ).in_(style.language)
    of_each = ", ".join(f"{counts[step]} {COUNTED[step].in_(style.language)}" for step in SERIOUS if counts[step])
    yield style.paint(total, "1") + (f": {of_each}" if of_each else "")
    for at, one in enumerate(advised):
        if one.step != "leave" or (at and advised[at - 1].step != "leave"):
            yield ""
        yield from advice_lines(one, style, named=True)


def _name(advised: Advised, language: Language) -> str:
    found = advised.found
    name = safe.line(str(found.id))[:60] if found.id is not None else LINE.in_(language).format(found.line)
    return f"{name} ({safe.line(found.channel)[:40]})" if found.channel else name


def _excerpt(advised: Advised, style: Style) -> Iterator[str]:
    """The line of the message with the first words that decided underlined."""
    body = advised.found.body
    start, end = (advised.evidence[0].start, advised.evidence[0].end) if advised.evidence else (0, 0)
    begin = max(body.rfind("\n", 0, start), body.rfind("\r", 0, start)) + 1
    stop = min((at for at in (body.find("\n", start), body.find("\r", start)) if at >= 0), default=len(body))
    before, under = safe.line(body[begin:start]), safe.line(body[start : min(end, stop)])
    whole = before + under + safe.line(body[max(start, min(end, stop)) : stop])
    if not whole.strip():
        return
    text, left, right = window(whole, len(before), len(before) + len(under), style.width - 4)
    yield f"  | {text}"
    if right > left:
        yield f"  | {' ' * columns(text[:left])}{'^' * max(1, columns(text[left:right]))}"


def _who(whom: Whom, language: Language) -> str:
    contact = safe.line(whom.contact_name or whom.contact or "")
    if whom.path is None:
        return contact
    path = PATH.in_(language).format(safe.line(whom.path))
    return f"{path}; {FIRST.in_(language).format(contact)}" if contact else path


def _said(reason: Text, language: Language) -> str:
    return safe.line(" ".join(reason.in_(language).split()))


def _wrapped(text: str, style: Style) -> list[str]:
    return textwrap.wrap(text, max(40, style.width), initial_indent="  ", subsequent_indent="  ")
