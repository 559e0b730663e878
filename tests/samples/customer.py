"""How customers write: an opening, the matter itself, a closing, and all that goes wrong on a small keyboard."""

import re

from .dice import Dice
from .phrases import Mood, Slots, table, texts

Style = str
STYLES: dict[str, dict[Style, float]] = {
    "x": {"neat": 30, "sloppy": 30, "terse": 22, "emoji": 12, "flemish": 3, "typo": 10},
    "facebook": {"neat": 34, "sloppy": 26, "terse": 8, "emoji": 16, "flemish": 6, "typo": 14},
    "instagram": {"neat": 22, "sloppy": 30, "terse": 16, "emoji": 26, "flemish": 4, "typo": 8},
    "review": {"neat": 52, "sloppy": 16, "typo": 20, "flemish": 6, "emoji": 4},
    "whatsapp": {"neat": 24, "sloppy": 32, "terse": 16, "emoji": 18, "flemish": 4, "typo": 12},
    "email": {"neat": 64, "typo": 18, "sloppy": 10, "flemish": 5},
    "chat": {"neat": 24, "sloppy": 36, "terse": 26, "typo": 12, "flemish": 3},
}
OPENING = {"x": 0.35, "facebook": 0.6, "instagram": 0.45, "review": 0.45, "whatsapp": 0.75, "email": 1.0, "chat": 0.5}
DETAIL = {"x": 0.15, "facebook": 0.35, "instagram": 0.2, "review": 0.75, "whatsapp": 0.25, "email": 0.6, "chat": 0.12}
CLOSING = {"x": 0.2, "facebook": 0.35, "instagram": 0.25, "review": 0.5, "whatsapp": 0.35, "email": 0.9, "chat": 0.12}
LETTER_OPENINGS = (
    "Hallo,", "Beste Noorderlamp,", "Goedemiddag,", "Dag,", "Hoi,", "Beste klantenservice,", "Goedemorgen,", "LS,",
)  # fmt: skip
LETTER_CLOSINGS = ("Groet,", "Groetjes,", "Met vriendelijke groet,", "Mvg,", "Vriendelijke groeten,", "Alvast bedankt,")
GREETING = re.compile(r"^(goe(?:de|ie))(?:morgen|middag|n?avond)", re.IGNORECASE)
TENTHS: dict[Mood, int] = {"neutral": 0, "annoyed": -5, "angry": -8, "worried": -4, "happy": 8}


def sentiment(dice: Dice, mood: Mood) -> float:
    """What a monitoring tool would make of the mood, from -1 to 1."""
    return max(-10, min(10, TENTHS[mood] + dice.number(-2, 2))) / 10


def write(dice: Dice, slots: Slots, matter: str, mood: Mood, channel: str, lead: str | None = None) -> str:
    """The whole message about ``matter``; ``lead`` is a sentence that comes first."""
    style = dice.weighted(STYLES[channel])
    parts = [lead] if lead else []
    if style != "terse" and not lead and channel != "email" and dice.chance(OPENING[channel]):
        parts.append(
            dice.pick(texts("customer", *(("flemish",) if style == "flemish" else ()), *_at("openings", mood, style)))
        )
    parts.append(matter)
    if style != "terse" and dice.chance(DETAIL[channel]):
        parts.append(dice.pick(texts("customer", "details", mood)))
    if channel != "email" and style != "terse" and dice.chance(CLOSING[channel]):
        parts.append(
            dice.pick(texts("customer", *(("flemish",) if style == "flemish" else ()), *_at("closings", mood, style)))
        )
    body = restyle(dice, slots.fill(_join(parts)), mood, style)
    if channel != "email":
        return body
    opening, closing = dice.pick(LETTER_OPENINGS), dice.pick(LETTER_CLOSINGS)
    return f"{opening}\n\n{body}\n\n{closing}\n[naam]" if dice.chance(0.9) else body


def timely(body: str, hour: int) -> str:
    """``body`` with a greeting that fits the hour: nobody says good evening at noon."""
    part = "morgen" if 5 <= hour < 12 else "middag" if 12 <= hour < 18 else "navond"
    return GREETING.sub(lambda hit: hit[1] + part, body)


def restyle(dice: Dice, body: str, mood: Mood, style: Style) -> str:
    """``body`` as this customer would type it."""
    if style == "flemish":
        body = _replace(dice, body, table("customer", "flemish", "words"), 0.8)
    if style == "typo":
        body = _replace(dice, _slip(dice, body), table("customer", "sloppy", "words"), 0.15)
    if style in ("sloppy", "terse"):
        body = _replace(dice, body, table("customer", "sloppy", "words"), 0.28 if style == "sloppy" else 0.05)
        body = body.lower() if dice.chance(0.65) else body
        body = body.rstrip(".") if dice.chance(0.7) else body
        body = body.replace(",", "") if dice.chance(0.35) else body
        body = _slip(dice, body) if dice.chance(0.2) else body
    if mood == "angry" and dice.chance(0.45):
        body = body.replace("!", "!!!").replace("?", "??")
    if mood in ("angry", "annoyed") and dice.chance(0.08):
        body = _shout(dice, body)
    if style == "emoji" or dice.chance(0.03):
        body = f"{body} {dice.pick(texts('customer', 'emoji', mood)) * (2 if dice.chance(0.15) else 1)}"
    return body


def _at(kind: str, mood: Mood, style: Style) -> tuple[str, ...]:
    return (kind,) if style == "flemish" else (kind, mood)


def _join(parts: list[str]) -> str:
    body = parts[0]
    for part in parts[1:]:
        body += " " + (part[0].lower() + part[1:] if body.endswith(",") and part[1:2].islower() else part)
    return body


def _replace(dice: Dice, body: str, words: dict[str, str], share: float) -> str:
    def swap(hit: re.Match[str]) -> str:
        new = words.get(hit[0].lower())
        if new is None or not dice.chance(share):
            return hit[0]
        return new[0].upper() + new[1:] if hit[0][0].isupper() else new

    # A placeholder such as [ordernummer] is the pseudonymiser's and is never misspelt.
    return re.sub(r"(?<![\[\w])\w+(?![\w\]])", swap, body)


def _slip(dice: Dice, body: str) -> str:
    long = list(re.finditer(r"(?<![\[\w/.-])[a-z]{6,}(?![\w\]/.-])", body))
    if not long:
        return body
    hit = dice.pick(long)
    at = hit.start() + dice.number(1, len(hit[0]) - 3)
    wrong = dice.pick((body[at + 1] + body[at], body[at], body[at] + body[at] + body[at + 1]))
    return body[:at] + wrong + body[at + 2 :]


def _shout(dice: Dice, body: str) -> str:
    words = list(re.finditer(r"(?<![\[\w])[a-z]{4,}(?![\w\]])", body))
    if not words:
        return body
    hit = dice.pick(words)
    return body[: hit.start()] + hit[0].upper() + body[hit.end() :]
