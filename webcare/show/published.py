"""The JSON Schemas of what webcare writes, made of the types that write it.

The files in ``schemas/`` are made by ``python -m tests.docs.schemas`` and ship with webcare.
"""

from typing import Any, NamedTuple

import msgspec

from webcare.model.record import AnyRecord
from webcare.show.documents import BatchJson, CheckJson, LintJson, RuleJson, StatisticsJson, ZekepJson
from webcare.show.log_documents import AuditJson, HistoryJson

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Published(NamedTuple):
    """A schema's type and what it describes, in Dutch as its fields are."""

    shape: Any
    title: str


SCHEMAS: dict[str, Published] = {
    "lint": Published(LintJson, "webcare lint --format json"),
    "lint-batch": Published(BatchJson, "webcare lint --batch, per regel"),
    "lint-zekep": Published(ZekepJson, "webcare lint --zekep --format json"),
    "lint-statistics": Published(StatisticsJson, "webcare lint --statistics --format json"),
    "check": Published(CheckJson, "webcare check --format json"),
    "log": Published(AnyRecord, "een regel van logs/*.jsonl"),
    "log-verify": Published(AuditJson, "webcare log verify --format json"),
    "log-show": Published(HistoryJson, "webcare log show --format json"),
    "rule": Published(RuleJson | list[RuleJson], "webcare rule --format json: een regel, of een lijst ervan"),
}


def schema(name: str) -> dict[str, Any]:
    """The schema of that name. Its ``$id`` ends in the version of the documents that it describes."""
    published = SCHEMAS[name]
    made = msgspec.json.schema(published.shape)
    definitions = made.pop("$defs")
    head = {"$schema": DIALECT, "$id": f"urn:webcare:schema:{name}:1", "title": published.title}
    return {**head, **made, "$defs": definitions}


def schema_text(name: str) -> str:
    """The schema as its file holds it."""
    return msgspec.json.format(msgspec.json.encode(schema(name)), indent=2).decode() + "\n"
