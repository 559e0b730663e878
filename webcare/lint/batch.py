"""Drafts from JSON lines: one record in, one judgement out, in order and in bounded memory."""

from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any, Literal

import msgspec

from webcare import limits
from webcare.judging.verdict import UNJUDGED, Checked, lint_draft
from webcare.lint.drafts import Given, thread_of, unknown_channel
from webcare.model.draft import Draft, Ignored, ThreadMessage
from webcare.model.text import Text
from webcare.rules import Rule
from webcare.store.batches import batch_lines
from webcare.store.channel_names import id_of
from webcare.store.records import broken_line, decode_record, line_too_long
from webcare.store.workspace import Workspace


class BatchRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a batch. Other fields are passed over."""

    id: str | int | None = None
    draft: str
    channel: str | None = None
    surface: Literal["open", "closed"] | None = None
    reply_to: str | None = None
    customer_name: str | None = None
    thread: list[ThreadMessage] = []
    author: str | None = None
    topic: str | None = None
    conversation: str | None = None
    ignore: list[str] = []


KEYS = [field.encode_name.encode() for field in msgspec.structs.fields(BatchRecord)]


class BatchLine(msgspec.Struct, frozen=True):
    """The judgement of one line; ``id`` is the record's, or None where it could not be read."""

    id: str | int | None
    line: int
    checked: Checked


def lint_batch(
    lines: IO[bytes], name: str, given: Given, workspace: Workspace, rules: list[Rule]
) -> Iterator[BatchLine]:
    """Judge every line. A broken one is a finding at its place, not the end; an empty one is passed over."""
    decoder = msgspec.json.Decoder(BatchRecord)
    for number, line in batch_lines(lines):
        if line is None:
            yield BatchLine(None, number, Checked(name, [line_too_long(name, number, limits.BATCH_LINE)], UNJUDGED))
            continue
        record = decode_record(line, decoder, name, number)
        if isinstance(record, list):
            yield BatchLine(None, number, Checked(name, record, UNJUDGED))
            continue
        if key := _twice(line):
            yield _broken(name, number, Text(f"'{key}' staat er twee keer", f"'{key}' is here twice"))
            continue
        yield BatchLine(record.id, number, _judge(record, name, number, given, workspace, rules))


def _twice(line: bytes) -> str | None:
    """The key that stands in a record twice: two readers would lint two different drafts."""
    if all(line.count(b'"%s"' % key) < 2 for key in KEYS):
        return None
    import json

    repeated: list[str] = []

    def look(pairs: list[tuple[str, Any]]) -> None:
        names = [name for name, _ in pairs]
        repeated[:] = [name for name in names if names.count(name) > 1 and name.encode() in KEYS]

    with suppress(ValueError, RecursionError):  # what lies too deep was passed over by the decoder
        json.loads(line, object_pairs_hook=look)
    return repeated[0] if repeated else None


def _judge(
    record: BatchRecord, name: str, number: int, given: Given, workspace: Workspace, rules: list[Rule]
) -> Checked:
    channel = given.channel or record.channel
    before = []
    if channel is not None and (problem := unknown_channel(channel, workspace)):
        found = broken_line(name, number, 1, problem.message)
        before.append(msgspec.structs.replace(found, rule="gegevens/verkeerde-waarde", hint=problem.hint))
        channel = None
    draft = Draft(
        name=str(record.id),
        text=record.draft,
        channel=id_of(channel, workspace.handbook.channel_ids),
        surface=given.surface or record.surface,
        reply_to=given.reply_to or record.reply_to,
        customer_name=given.customer_name or record.customer_name,
        conversation=record.conversation,
        topic=record.topic,
        author=record.author,
        thread=thread_of(record.thread),
        ignore=tuple(Ignored(entry) for entry in record.ignore),
    )
    return lint_draft(draft, workspace, rules, before)


def _broken(name: str, number: int, message: Text) -> BatchLine:
    return BatchLine(None, number, Checked(name, [broken_line(name, number, 1, message)], UNJUDGED))
