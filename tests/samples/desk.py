"""How the desk writes: a greeting, the answer, a sign-off as the channel wants it, and which template was used."""

import re
from datetime import date, datetime
from typing import Literal

from .clock import local
from .dice import Dice, token
from .phrases import Mood, Template, table, templates, texts

X_LIMIT = 280
LINK = 23
PROPER = re.compile(r"(?:[A-Z][A-Z0-9]|Noorder|Postnl|PostNL|WhatsApp|Google|Poollicht|Lichtwissel|Bruin hoort|Black)")
REVISED = {
    "bezorging-wanneer": date(2026, 9, 21),
    "retourneren-hoe": date(2026, 10, 12),
    "app-lamp-offline": date(2026, 10, 16),
}
"""Templates that were rewritten on the way: from that day their hash is another."""
Owed = Mood | Literal["waiting"]
GRIEVED = ("annoyed", "angry", "worried")
UNDERSTANDING = re.compile(
    r"\b(?:sorry|spijt|vervelend|snap|begrijp|jammer|zonde|schrik|schrikken|balen|baalt|zuur|naar|gelijk hebt|je hebt gelijk"
    r"|had(?:den)? (?:je )?(?:beter|anders|niet|allang)|had je|hoort niet|hoort sneller|fout|te lang|niet fijn|frustrerend|onhandig"
    r"|dank dat|goed dat|fijn dat|boosheid|ergernis|blij van|mogen|willen we niet|met je eens|zo hoort|frustratie"
    r"|in het donker|halve levering|twee keer betalen|ongeduldig|ernstig|gewaarschuwd|geduld)\b",
    re.IGNORECASE,
)
"""What the desk says to show that it has understood."""
CLOSINGS = ("Groet", "Groetjes", "Hartelijke groet", "Vriendelijke groet")
LETTER_CLOSINGS = ("Groet", "Hartelijke groet", "Vriendelijke groet", "Met vriendelijke groet", "Groeten")


def template_mark(template: str, at: datetime) -> str:
    """``id@`` with a hash that stands for the text the template had then."""
    version = 2 if local(at).date() >= REVISED.get(template, date.max) else 1
    return f"{template}@{token('template', template, version, length=8)}"


def template_for(case: str, number: int = 0) -> Template | None:
    """The template for a case, or for one wording of it (from 1)."""
    for template in templates():
        if template.case == case and (not template.asks or number in template.asks):
            return template
    return None


def opened(dice: Dice, openings: list[str], text: str) -> str:
    """``text`` after one of ``openings``, unless both say the same."""
    fitting = [
        opening for opening in openings if not any(word in opening and word in text for word in ("zoek", "kijk"))
    ]
    return f"{dice.pick(fitting)} {text}" if fitting else text


def acknowledges(text: str) -> bool:
    """Whether ``text`` already shows understanding."""
    return UNDERSTANDING.search(text) is not None


def coldly(text: str) -> str:
    """``text`` without its understanding, if that stands in a first sentence of its own."""
    first, _, others = text.partition(". ")
    return others if others and acknowledges(first) else text


def department(owner: str) -> str:
    """What customers call the department that knows."""
    return table("desk", "departments")[owner]


def greeting(dice: Dice, at: datetime, formal: bool = False) -> str:
    """A greeting that suits the hour and the customer."""
    hour = local(at).hour
    if formal and dice.chance(0.5):
        return "Beste [naam]"
    if formal or dice.chance(0.15):
        return ("Goedemorgen" if 5 <= hour < 12 else "Goedemiddag" if 12 <= hour < 18 else "Goedenavond") + " [naam]"
    return dice.pick(texts("desk", "greetings"))


def reply(
    dice: Dice, text: str, channel: str, surface: str, at: datetime, mood: Mood, first: bool, formal: bool = False
) -> str:
    """``text`` as it goes out: greeted and signed."""
    if channel == "email":
        closing = "Met vriendelijke groet" if formal else dice.pick(LETTER_CLOSINGS)
        return f"{greeting(dice, at, formal)},\n\n{text}\n\n{closing},\n[naam]"
    if first or dice.chance(0.45 if surface == "open" else 0.1):
        cheerful = not formal and mood in ("happy", "neutral") and dice.chance(0.2)
        hello = greeting(dice, at, formal)
        text = f"{hello}! {text}" if cheerful else f"{hello}, {uncapitalised(text)}"
    if channel in ("whatsapp", "chat"):
        return f"{text}\n{dice.pick(CLOSINGS)}, [naam]" if first or dice.chance(0.15) else text
    return f"{text} ^[initialen]"


def uncapitalised(text: str) -> str:
    """``text`` as it goes on after "Hoi [naam],"."""
    return text if PROPER.match(text) else text[0].lower() + text[1:]


def x_length(text: str) -> int:
    """How long X thinks that ``text`` is: links count as 23, emoji as two."""
    links = re.findall(r"https://\S+", text)
    wide = sum(1 for character in text if ord(character) > 0x10FF)
    return len(text) + wide - sum(len(link) - LINK for link in links)


def fits(text: str, channel: str, surface: str) -> bool:
    """Whether ``text`` with the longest greeting and sign-off is short enough for the channel."""
    return channel != "x" or surface == "closed" or x_length(text) + len("Goedenmiddag [naam], ^[initialen]") <= X_LIMIT


def with_tail(dice: Dice, text: str, channel: str, surface: str, mood: Mood) -> str:
    """``text`` and, now and then, a last sentence that keeps the door open."""
    if not dice.chance(0.5 if channel == "email" else 0.3) or "?" in text or mood != "neutral":
        return text
    longer = f"{text} {dice.pick(texts('desk', 'tails'))}"
    return longer if fits(longer, channel, surface) else text
