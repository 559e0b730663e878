"""The words of the readiness card."""

from webcare.model.text import Language, Text
from webcare.readiness import Card, Phase, Standing, State, Writing
from webcare.show import safe

STATES = {
    State.present: Text("staat er", "present"),
    State.thin: Text("dun", "thin"),
    State.missing: Text("ontbreekt", "missing"),
}
PHASES = {
    Phase.before: Text("Voor je begint", "Before you begin"),
    Phase.daily: Text("Elke dag", "Every day"),
    Phase.after: Text("Blijven meten", "Keep measuring"),
}
WHY, HOW, LACKING = Text("waarom", "why"), Text("gekeken naar", "judged by"), Text("nog nodig", "still needed")
FIRST = Text("Begin hier:", "Begin here:")
NEXT = Text("Je eerste stappen:", "Your first steps:")
READY = Text(
    "Alles staat er. Kijk over een maand weer: wat niemand bijhoudt, wordt vanzelf dun.",
    "All is there. Look again in a month: what nobody keeps up grows thin by itself.",
)
ORDER = Text(
    "Eerst wat ontbreekt, dan wat dun is; steeds in de volgorde van het vak: wat moet staan voor je begint, wat elke "
    "dag gebeurt, en dan wat je meet.",
    "First what is missing, then what is thin; each in the order of the trade: what must be in place before you begin, "
    "what happens every day, and then what you measure.",
)


def title(card: Card, day: str) -> Text:
    """``Noorderlamp, 22 november 2026: 18 van de 20 staan er, 1 is dun, 1 ontbreekt``."""
    present, thin, missing = (card.count(state) for state in (State.present, State.thin, State.missing))
    total, name = len(card.standings), safe.path(card.client) or "?"
    return Text(
        f"{name}, {day}: {present} van de {total} punten staan er; dun: {thin}; ontbreekt: {missing}",
        f"{name}, {day}: {present} of {total} items present; thin: {thin}; missing: {missing}",
    )


def where(writing: Writing, language: Language) -> str:
    """``in handbook/contacts.yaml, onder teamleider``."""
    place = f"in {safe.line(writing.file)}"
    if writing.under:
        keys = " › ".join(safe.line(key) for key in writing.under)
        place += Text(f", onder {keys}", f", under {keys}").in_(language)
    if writing.there:
        there = ", ".join(safe.line(key) for key in writing.there)
        place += Text(f" (vul aan wat er al staat bij {there})", f" (add to what is there at {there})").in_(language)
    return place


def first_line(card: Card, language: Language) -> str:
    """What to do first, in one line; or a kind word when there is nothing to do."""
    to_do = card.to_do
    return f"{FIRST.in_(language)} {step(to_do[0], language)}" if to_do else READY.in_(language)


def step(standing: Standing, language: Language) -> str:
    """What to do about an item, and where."""
    told = standing.item.step.in_(language).rstrip(".")
    judged = standing.judged
    place = safe.line(judged.evidence[0].file) if judged.writings else f"'{judged.command}'" if judged.command else ""
    return f"{told} ({place})." if place and place.strip("'") not in told else f"{told}."
