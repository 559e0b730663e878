"""The words of an impact: its nouns, its verdict in one sentence, and its reasons."""

from collections.abc import Iterator

from webcare.impact import Impact
from webcare.impact.past import shown
from webcare.impact.verdict import Reason, Why
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.impact.reasons import reason_words
from webcare.show.numbers import Noun

REPLIES = Noun(Text("antwoord", "reply"), Text("antwoorden", "replies"))
ANSWERS = Noun(Text("sjabloon", "template"), Text("sjablonen", "templates"))
CASES = Noun(Text("zaak", "case"), Text("zaken", "cases"))
QUESTIONS = Noun(Text("vraag", "question"), Text("vragen", "questions"))
WAITING = Noun(Text("zaak die nu wacht", "case that waits now"), Text("zaken die nu wachten", "cases that wait now"))
LEVELS = {
    "none": Text("geen gevolgen", "no effect"),
    "look": Text("kijk dit na", "look at this"),
    "decide": Text("hier is een besluit nodig", "this needs a decision"),
}
NOTHING = Text(
    "Deze wijziging verandert niets aan de antwoorden, normen, contactpersonen en voorstellen van deze periode.",
    "This change alters none of the replies, targets, contacts and suggestions of this period.",
)
EMPTY = Text(
    "Het logboek heeft niets over deze periode, en aan de sjablonen verandert niets.",
    "The log has nothing of this period, and no template changes.",
)
MOST = 3
"""Reasons that the verdict names; the others stand in their own part."""


def verdict(impact: Impact, language: Language) -> str:
    """The verdict in one sentence: what asks for a decision first."""
    found = impact.verdict.reasons
    if not found:
        return (NOTHING if impact.replies.n or impact.serving.n else EMPTY).in_(language)
    said = [reason(one, impact, language) for one in found[:MOST]]
    if not impact.escalation.other_contact and len(found) <= MOST:
        said.append(Text("geen andere contactpersoon", "no other contact").in_(language))
    more = len(found) - MOST
    if more > 0:
        said.append(
            Text(
                f"en nog {more} {'gevolg' if more == 1 else 'gevolgen'}",
                f"and {more} more {'effect' if more == 1 else 'effects'}",
            ).in_(language)
        )
    start = Text("Deze wijziging: ", "This change: ").in_(language)
    return f"{start}{'; '.join(said)}."


def reason(one: Reason, impact: Impact, language: Language) -> str:
    """One reason in words, with the rule that it is mostly about: ``…, vooral op zakelijk/verboden-woord``."""
    rules = {Why.FAILING: impact.replies.added, Why.PASSING: impact.replies.gone}.get(one.why)
    mostly = ""
    if rules:
        mostly = Text(", vooral op ", ", mostly on ").in_(language) + safe.line(rules.most_common(1)[0][0])
    return reason_words(one, language) + mostly


def reasons(impact: Impact, language: Language) -> Iterator[str]:
    """All reasons, each with whether it asks for a decision."""
    for one in impact.verdict.reasons:
        mark = Text(" (besluit)", " (decide)").in_(language) if one.decide else ""
        yield reason(one, impact, language) + mark


def where(conversation: str, reply: str | None, channel: str) -> str:
    """Where something stands in the log: ``c01469, m004966, chat``."""
    parts = [conversation, *([reply] if reply else []), channel]
    return safe.path(", ".join(safe.line(shown(part)) for part in parts))
