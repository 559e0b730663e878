"""What the logs hold on a person, for that person to read (Markdown) and to take along (JSON)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from webcare.custody.export import Dossier
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.machine import VERSION
from webcare.show.privacy.documents import DossierJson

WHO = {
    "customer": Text("jij", "you"),
    "agent": Text("medewerker", "staff"),
    "bot": Text("chatbot", "chatbot"),
    "system": Text("systeem", "system"),
}
TOLD = {
    "intent": Text("bedoeling", "intent"),
    "sentiment": Text("stemming", "mood"),
    "topic": Text("onderwerp", "topic"),
    "tags": Text("labels", "labels"),
    "reach_bucket": Text("bereik", "reach"),
}
"""What the desk added to a message."""


def dossier_json(dossier: Dossier, client: str, now: datetime) -> DossierJson:
    """The records as they stand in the log."""
    return DossierJson(
        version=VERSION,
        client=client,
        person=dossier.person,
        made_at=now.isoformat(timespec="seconds"),
        conversations=dossier.conversations,
        omitted=dossier.omitted,
        records=dossier.records,
    )


def dossier_text(dossier: Dossier, client: str, now: datetime, language: Language) -> str:
    """The records conversation by conversation, in order of time."""
    return "\n".join(_lines(dossier, client, now, language)) + "\n"


def _lines(dossier: Dossier, client: str, now: datetime, language: Language) -> Iterator[str]:
    yield Text(f"# Wat {safe.line(client)} van je bewaart", f"# What {safe.line(client)} keeps on you").in_(language)
    yield ""
    yield Text(
        f"Gemaakt op {now:%Y-%m-%d}. Je staat in onze logboeken als {safe.line(dossier.person)}.",
        f"Made on {now:%Y-%m-%d}. In our logs you are {safe.line(dossier.person)}.",
    ).in_(language)
    count, several = len(dossier.records), dossier.conversations != 1
    conversations_nl = f"{dossier.conversations} {'gesprekken' if several else 'gesprek'}"
    conversations_en = f"{dossier.conversations} {'conversations' if several else 'conversation'}"
    yield Text(
        f"Hieronder staat alles uit {conversations_nl}: {count} {'records' if count != 1 else 'record'}.",
        f"Below is all of {conversations_en}: {count} {'records' if count != 1 else 'record'}.",
    ).in_(language)
    if dossier.omitted:
        yield Text(
            f"Wat andere klanten daar schreven, is weggelaten ({dossier.omitted}).",
            f"What other customers wrote there is left out ({dossier.omitted}).",
        ).in_(language)
    conversations = dict.fromkeys(str(record.get("conversation_id")) for record in dossier.records)
    for conversation in conversations:
        yield ""
        yield f"## {Text('Gesprek', 'Conversation').in_(language)} {safe.line(conversation)}"
        for record in dossier.records:
            if str(record.get("conversation_id")) == conversation:
                yield ""
                yield from _record(record, language)


def _record(record: dict[str, Any], language: Language) -> Iterator[str]:
    author = record.get("author")
    kind = author.get("type") if isinstance(author, dict) else None
    who = WHO[kind].in_(language) if kind in WHO else ""
    what = record.get("name") or record.get("channel") or record.get("type")
    head = ", ".join(safe.line(str(part)) for part in (record.get("at"), what, who) if part)
    yield f"**{head}**"
    for name in ("body", "comment", "score"):
        if record.get(name) not in (None, ""):
            yield ""
            for line in str(record[name]).splitlines():
                yield f"> {safe.line(line)}"
    added = [f"{word.in_(language)}: {safe.line(str(record[name]))}" for name, word in TOLD.items() if record.get(name)]
    if added:
        yield ""
        yield "; ".join(added)
