"""A folder's files with the answers of its maker in them. Pure: texts in, texts out."""

import json
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from webcare.scaffold.forms import in_form
from webcare.scaffold.page import Page
from webcare.scaffold.wishes import Wishes

NAME = "Voorbeeldklant"
TONE, RULES = "handbook/tone.yaml", "handbook/rules.yaml"
HEADING = re.compile(r"^## ([a-z0-9-]+)[ \t]*\n", re.MULTILINE)
SHORTEST = timedelta(days=90)
"""A goal that ends earlier is no goal to begin with."""
CLOSED = ("email", "whatsapp", "chat")
"""Closed channels, the most fitting to go on in first."""
OWN_ROUTE = "Een gesprek gaat verder in een privébericht op dit kanaal zelf."
NOBODY = (
    "# Vul in: wie bel je als je er zelf niet uitkomt? Zet in contacts.yaml het nummer van de teamleider,\n"
    "# en haal daarna hieronder de '# ' weg.\n"
)
NO_ROUTE = "Er is nog geen gesloten kanaal. Spreek af waar een gesprek verdergaat."


def named(text: str, name: str, client: str) -> str:
    """The text with the client's own name, quoted as its format asks."""
    quoted = yaml_text(client)
    if name == "webcare.toml":
        return text.replace(f'"{NAME}"', quoted)
    if name == "handbook/facts.yaml":
        return text.replace(f"bedrijfsnaam: {NAME}", f"bedrijfsnaam: {quoted}")
    if name == "handbook/monitoring.yaml":
        return text.replace(f"names: [{NAME}]", f"names: [{quoted}]")
    return text


def yaml_text(text: str) -> str:
    """A text in quotes, as YAML and TOML both take it."""
    return json.dumps(text, ensure_ascii=False)


def filled(name: str, text: str, wishes: Wishes, channels: Sequence[str]) -> str:
    """One file. ``channels`` are the ids that were chosen, in the order of ``channels.yaml``."""
    text = in_form(text, "u" if wishes.address == "u" else "je")
    if name.startswith("answers/"):
        return _only_variants(text, channels)
    if wishes.tone is not None and name in (TONE, RULES):
        text = (wishes.tone.text if name == TONE else wishes.tone.rules) or text
    fill = FILLERS.get(name)
    if fill is not None:
        page = Page(text)
        fill(page, wishes, channels)
        text = page.text()
    return named(text, name, wishes.client)


def _only_variants(text: str, channels: Sequence[str]) -> str:
    """An answer without its variants for channels that are not served."""
    headings = list(HEADING.finditer(text))
    edges = [*(heading.start() for heading in headings), len(text)]
    kept = [text[: edges[0]]]
    for heading, end in zip(headings, edges[1:], strict=True):
        if heading[1] in channels:
            kept.append(text[heading.start() : end])
    return "".join(kept).rstrip("\n") + "\n"


def _tone(page: Page, wishes: Wishes, _: Sequence[str]) -> None:
    if wishes.address is not None:
        page.put(wishes.address, "address")


def _channels(page: Page, _: Wishes, channels: Sequence[str]) -> None:
    closed = next((name for name in CLOSED if name in channels), None)
    for name in page.keys:
        if name not in channels:
            page.drop(name)
        elif page.node(name, "closed-alternative") is not None and closed != "email":
            if closed is not None:
                page.put(closed, name, "closed-alternative")
            else:
                reason = OWN_ROUTE if page.node(name, "direct-messages") is not None else NO_ROUTE
                page.write([f"reason: {reason}"], name, "closed-alternative")


def _hours(page: Page, wishes: Wishes, _: Sequence[str]) -> None:
    if wishes.hours is not None:
        days = [f"  {day}: [{', '.join(map(str, windows))}]" for day, windows in wishes.hours.items()]
        page.write(["week:", *days], "klantenservice", "versions", 0, "week")


def _targets(page: Page, _: Wishes, channels: Sequence[str]) -> None:
    at = 0
    while page.node(at) is not None:
        named_here = page.words(at, "channels")
        kept = [name for name in named_here if name in channels]
        if named_here and not kept:
            page.drop(at)
        elif kept != named_here:
            page.put(f"[{', '.join(kept)}]", at, "channels")
        at += 1


def _goals(page: Page, wishes: Wishes, channels: Sequence[str]) -> None:
    for name in page.keys:
        named_here = page.words(name, "channels")
        kept = [one for one in named_here if one in channels]
        if named_here and not kept:
            page.drop(name, "channels")
        elif kept != named_here:
            page.put(f"[{', '.join(kept)}]", name, "channels")
        page.put(str(_quarter_end(wishes.day + SHORTEST)), name, "by")


def _quarter_end(day: date) -> date:
    month = (day.month + 2) // 3 * 3
    following = date(day.year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _contacts(page: Page, wishes: Wishes, _: Sequence[str]) -> None:
    caller = wishes.caller
    if caller is not None:
        page.put(yaml_text(caller.name), "teamleider", "name")
    if caller is not None and caller.number is not None:
        page.put(yaml_text(caller.number), "teamleider", "means", 0, "value")
        for name in page.keys:
            page.put(str(wishes.day), name, "verified-on")
        return
    page.drop("teamleider", "means")
    for name in page.keys:
        page.drop(name, "verified-on")


def _escalation(page: Page, wishes: Wishes, _: Sequence[str]) -> None:
    """A path to nobody's number is no path: it waits, as a comment, for somebody to call."""
    if wishes.caller is None or wishes.caller.number is None:
        page.comment(NOBODY)


def _team(page: Page, wishes: Wishes, _: Sequence[str]) -> None:
    if wishes.caller is not None:
        page.put(yaml_text(wishes.caller.initials), "members", 0, "initials")


FILLERS: dict[str, Callable[[Page, Wishes, Sequence[str]], None]] = {
    TONE: _tone,
    "handbook/channels.yaml": _channels,
    "handbook/hours.yaml": _hours,
    "handbook/targets.yaml": _targets,
    "handbook/goals.yaml": _goals,
    "handbook/contacts.yaml": _contacts,
    "handbook/escalation.yaml": _escalation,
    "handbook/team.yaml": _team,
}
