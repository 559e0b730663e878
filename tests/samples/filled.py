"""The replies of the log as they were before the pseudonymiser came: names and numbers filled in, so that lint can read."""

from collections.abc import Iterator

from webcare.model.draft import Draft, ThreadMessage

from .reading import MESSAGES, THREADS, Row

CUSTOMERS = ("Evi", "Mo", "Karin", "Joris", "Sanne", "Femke", "Bas", "Lotte")
OURS = {"[e-mailadres]": "hulp@noorderlamp.example", "[telefoonnummer]": "050 000 12 34", "^[initialen]": "^SV"}
THEIRS = {
    "[e-mailadres]": "evi@voorbeeld.example",
    "[telefoonnummer]": "06 00000000",
    "[ordernummer]": "8839201",
    "[postcode]": "9711 AB",
    "[adres]": "Brugstraat 5",
    "[gebruiker]": "@evi",
}


def drafts() -> Iterator[Draft]:
    """Every reply by a person in Dutch as the draft it was, after what had been said so far."""
    for row in MESSAGES:
        if row["direction"] == "in" or row["author"]["type"] != "agent" or "language" in row:
            continue
        rows = THREADS[row["conversation_id"]]
        before = [other for other in rows[: rows.index(row)] if _spoken(other)]
        yield Draft(
            name=row["id"],
            text=_filled(row),
            channel=row["channel"],
            surface=row["surface"],
            conversation=row["conversation_id"],
            topic=row.get("topic"),
            thread=tuple(ThreadMessage(other["direction"], _filled(other)) for other in before[-20:]),
        )


def _spoken(row: Row) -> bool:
    return (
        row["type"] == "message" and row["author"]["type"] in ("customer", "agent") and row.get("delivery") != "failed"
    )


def _filled(row: Row) -> str:
    body: str = row["body"]
    if row["direction"] == "out" and body.endswith("[naam]"):
        body = body.removesuffix("[naam]") + "Femke"
    for field, value in (OURS if row["direction"] == "out" else THEIRS).items():
        body = body.replace(field, value)
    return body.replace("[naam]", CUSTOMERS[int(row["conversation_id"][1:]) % len(CUSTOMERS)])
