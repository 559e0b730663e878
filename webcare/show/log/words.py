"""The words of the log's format, as a desk says them."""

from webcare.model.text import Text

TYPES = {
    "message": (Text("bericht", "message"), Text("berichten", "messages")),
    "note": (Text("notitie", "note"), Text("notities", "notes")),
    "event": (Text("gebeurtenis", "event"), Text("gebeurtenissen", "events")),
    "rating": (Text("cijfer", "rating"), Text("cijfers", "ratings")),
    "erasure": (Text("wissing", "erasure"), Text("wissingen", "erasures")),
}
INTENTS = {
    "question": Text("vraag", "question"),
    "complaint": Text("klacht", "complaint"),
    "compliment": Text("compliment", "compliment"),
    "misinformation": Text("onjuiste informatie", "misinformation"),
    "other": Text("overig", "other"),
}
MOODS = {
    "angry": Text("boos", "angry"),
    "negative": Text("negatief", "negative"),
    "neutral": Text("neutraal", "neutral"),
    "positive": Text("positief", "positive"),
}
STATUSES = {
    "new": Text("nieuw", "new"),
    "open": Text("open", "open"),
    "pending": Text("wacht op de klant", "waiting for the customer"),
    "on_hold": Text("wacht op iemand anders", "waiting for somebody else"),
}
PROMISES = {
    "kept": Text("nagekomen", "kept"),
    "late": Text("te laat nagekomen", "kept too late"),
    "open": Text("nog open", "still open"),
    "overdue": Text("verlopen", "overdue"),
}
SENDERS = {
    "customer": Text("klant", "customer"),
    "agent": Text("collega", "agent"),
    "bot": Text("bot", "bot"),
    "system": Text("systeem", "system"),
}
SURFACES = {"open": Text("openbaar", "public"), "closed": Text("besloten", "private")}
EVENTS = {
    "assigned": Text("toegewezen aan {to}", "assigned to {to}"),
    "status": Text("status: {status}", "status: {status}"),
    "resolved": Text("opgelost", "resolved"),
    "reopened": Text("heropend", "reopened"),
    "escalated": Text("geëscaleerd naar {to}", "escalated to {to}"),
    "acknowledged": Text("gezien door een collega", "acknowledged"),
    "bot_handoff": Text("van de bot overgenomen", "handed over by the bot"),
    "merged_into": Text("samengevoegd met gesprek {to}", "merged into conversation {to}"),
    "moved_closed": Text("verder in besloten gesprek {to}", "moved to private conversation {to}"),
    "no_reply_needed": Text("antwoord niet nodig", "no reply needed"),
    "spam": Text("spam", "spam"),
    "promise_due": Text("toegezegd vóór {due}", "promised before {due}"),
    "deleted": Text("verwijderd", "deleted"),
}
SOMEWHERE = {"escalated": Text("geëscaleerd", "escalated")}
"""How an event is said that does not tell to whom."""
