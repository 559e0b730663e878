"""``webcare log add``: a message, a note, an event or a rating into the log."""

from typing import Any

from webcare.cli import log_options as given
from webcare.cli.options import Client, Lang, Zone
from webcare.model.errors import CannotRun
from webcare.model.text import Text


def add_(
    piped: given.Piped = None,
    conversation: given.Conversation = None,
    body: given.Body = None,
    note: given.NoteText = None,
    event: given.EventName = None,
    rating: given.Rating = None,
    channel: given.Channel = None,
    surface: given.Surface = None,
    direction: given.Direction = None,
    author_type: given.AuthorType = None,
    author: given.AuthorRef = None,
    trigger: given.Trigger = None,
    intent: given.Intent = None,
    reply_kind: given.ReplyKind = None,
    topic: given.Topic = None,
    in_reply_to: given.InReplyTo = None,
    to: given.To = None,
    status: given.NewStatus = None,
    due: given.Due = None,
    about: given.About = None,
    comment: given.Comment = None,
    id_: given.Id = None,
    at: given.At = None,
    file: given.File = None,
    tz: Zone = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Zet een bericht, notitie, gebeurtenis of cijfer in het logboek.

    Standaard in logs/desk.jsonl van de klantmap. Wat er al in staat, komt er geen tweede keer in.
    ---
    Put a message, a note, an event or a rating in the log.

    By default in logs/desk.jsonl of the client folder. What is there already is not added twice.
    """
    from webcare.cli.log_write import add_given, add_piped, open_target, piped_body

    target = open_target(file, client, tz)
    fields = {
        "id": id_, "conversation_id": conversation, "channel": channel, "surface": surface, "trigger": trigger,
        "direction": direction, "name": event, "status": status, "to": to, "message_id": about,
        "in_reply_to": in_reply_to,
        "intent": intent, "reply_kind": reply_kind, "topic": topic, "score": rating, "comment": comment,
        "body": note if body is None else piped_body() if body == "-" else body,
    }  # fmt: skip
    record: dict[str, Any] = {key: value for key, value in fields.items() if value is not None}
    kinds = {"message": body, "note": note, "event": event, "rating": rating}
    kind = [name for name, value in kinds.items() if value is not None]
    if piped == "-":
        if record or author or author_type or at or due:
            raise CannotRun(Text("een pijp en losse velden gaan niet samen", "a pipe and fields do not go together"))
        return add_piped(target)
    if piped is not None or len(kind) != 1 or conversation is None:
        raise CannotRun(
            Text(
                "geef --conversation, en --body, --note, --event of --rating",
                "give --conversation, and --body, --note, --event or --rating",
            ),
            hint=Text("of records als JSON, door een pijp: webcare log add -", "or JSON, piped: webcare log add -"),
        )
    record["type"] = kind[0]
    written_by = {"type": author_type, "ref": author}
    record["author"] = {key: value for key, value in written_by.items() if value is not None}
    record |= {key: target.moment(text, f"--{key}") for key, text in (("at", at), ("due", due)) if text is not None}
    return add_given(record, target)
