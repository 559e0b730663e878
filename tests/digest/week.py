"""A small week whose every figure can be counted by hand: 23 to 29 March 2026, at a client with two departments."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.store.test_log_blocks import event, message, written

AT = "2026-04-08T09:00"
"""Over a week later, so that it is known who came back."""
TOPICS = """\
bezorging: {name: Bezorging, keywords: [pakket], owner: magazijn}
defect: {name: Lamp kapot, keywords: [kapot], owner: tim-bos}
vrij: {name: Vrij, keywords: [vrij]}
"""
CONTACTS = """\
magazijn: {kind: department, name: Magazijn, public-name: ons magazijn}
techniek: {kind: department, name: Techniek, holders: [tim-bos]}
tim-bos: {kind: person, name: Tim Bos}
"""
AGENT = {"type": "agent", "ref": "a_11111111"}
ANSWER = (
    "Hoi Karin, wat vervelend dat je pakket er nog niet is. Het ligt bij ons in de wagen en komt vandaag voor zes uur "
    "bij je aan. Groetjes, Femke"
)


def asks(number: int, at: str, body: str, topic: str | None = "bezorging", **more: Any) -> dict[str, Any]:
    """A message that opens conversation ``c<number>``, of customer ``k_<number>``."""
    known = {} if topic is None else {"topic": topic}
    said = {"author": {"type": "customer", "ref": f"k_{number:016x}"}, "conversation_id": f"c{number}", **known, **more}
    return message(number, at=at, body=body, **said)


def replies(number: int, to: int, at: str, body: str = ANSWER, **more: Any) -> dict[str, Any]:
    """A reply in conversation ``c<to>``."""
    said = {"direction": "out", "author": AGENT, "body": body, "reply_kind": "answer", **more}
    return message(number, conversation_id=f"c{to}", at=at, **said)


def rated(number: int, score: int, at: str, comment: str | None = None) -> dict[str, Any]:
    """A rating in conversation ``c<number>``."""
    said = {} if comment is None else {"comment": comment}
    common = {"v": 1, "type": "rating", "id": f"r{number}", "conversation_id": f"c{number}", "at": at}
    return {**common, "score": score, **said}


def complaint(number: int, at: str, body: str, **more: Any) -> dict[str, Any]:
    """A complaint about a parcel."""
    return asks(number, at, body, intent="complaint", **more)


LOG = [
    # the week before: one question, answered
    asks(1, "2026-03-16T10:00:00+01:00", "Wanneer komt mijn pakket?", intent="question"),
    replies(2, 1, "2026-03-16T10:05:00+01:00", "Morgen."),
    # three customers who complain of the same, one of them with her name and number in it
    complaint(10, "2026-03-23T10:00:00+01:00", "Hoi, waar blijft mijn pakket? Ik wacht al een week. Groetjes, Karin"),
    complaint(11, "2026-03-24T10:00:00+01:00", "Waar blijft mijn pakket? Ik wacht nu al een week. Bel 06-12345678!"),
    complaint(12, "2026-03-25T10:00:00+01:00", "Waar blijft mijn pakket toch? Al een week wacht ik."),
    # the first is helped well
    replies(20, 10, "2026-03-23T10:20:00+01:00"),
    event("resolved", id="e10", conversation_id="c10", at="2026-03-23T18:00:00+01:00"),
    rated(10, 5, "2026-03-24T09:00:00+01:00", "Top geholpen door Femke Jansen!"),
    # the second only hears that there will be an answer
    replies(21, 11, "2026-03-24T10:30:00+01:00", "We zoeken het voor je uit.", reply_kind="holding"),
    # the third gets a promise that is kept too late, and a bad rating
    replies(22, 12, "2026-03-25T10:30:00+01:00", "Je hoort het morgen van ons."),
    event("promise_due", id="e12", conversation_id="c12", at="2026-03-25T10:31:00+01:00", due="2026-03-26T17:00:00+01:00"),
    replies(23, 12, "2026-03-27T09:00:00+01:00", "Je pakket is terecht."),
    rated(12, 2, "2026-03-27T10:00:00+01:00"),
    # techniek, by way of a person: a question that the words tell, a customer who comes back after it
    asks(13, "2026-03-26T10:00:00+01:00", "Kan ik de lamp zelf maken?", "defect"),
    replies(24, 13, "2026-03-26T10:10:00+01:00", "Ja hoor."),
    asks(14, "2026-03-28T10:00:00+01:00", "Kan dat ook met de andere lamp?", "defect", intent="question",
         author={"type": "customer", "ref": f"k_{13:016x}"}),
    # nobody's topic, a compliment, a rumour
    asks(15, "2026-03-27T12:00:00+01:00", "Hebben jullie zondag open?", None, intent="question"),
    replies(25, 15, "2026-03-27T12:01:00+01:00", "Nee."),
    asks(16, "2026-03-27T13:00:00+01:00", "Complimenten voor Lotte de Vries, ze hielp mij zo goed!", "vrij", intent="compliment"),
    asks(17, "2026-03-28T13:00:00+01:00", "Jullie zijn failliet, hoorde ik.", "vrij", intent="misinformation"),
    replies(26, 17, "2026-03-28T13:05:00+01:00", "Nee hoor."),
]  # fmt: skip


def make_week(client: Path) -> Path:
    """Give a client these topics, contacts and conversations."""
    (client / "handbook" / "topics.yaml").write_text(TOPICS, "utf-8")
    (client / "handbook" / "contacts.yaml").write_text(CONTACTS, "utf-8")
    (client / "logs").mkdir(exist_ok=True)
    (client / "logs" / "week.jsonl").write_bytes(written(LOG))
    return client
