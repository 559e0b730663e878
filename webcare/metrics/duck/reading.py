"""Log files as DuckDB reads them: the table of facts, and whether every line of them is beyond doubt.

DuckDB's own reader is more lenient than ours: it takes a number for a text, a key that stands there twice, a comma too
many. So every value is looked at, and then what the files hold is reckoned up: each key and each text brings its
quotation marks, and each text that belongs to a key a ``":"``. When both numbers are those of the values that were
read, there is nothing else in the lines. Where they differ, or a value is no good, our own reader judges the lines.
"""

import json
import os
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import get_args

import msgspec

from webcare import limits
from webcare.language.courtesies import ASKS, LONGEST, PUTS_OFF, THANKS
from webcare.metrics.items import EVENTS, REACTION, Kind
from webcare.metrics.sifting import SAYING
from webcare.model import record as records
from webcare.model.moment import EARLIEST, FUTURE
from webcare.store.line import KNOWN

TEXTS = (
    *("id", "conversation_id", "at", "channel", "surface", "trigger", "direction", "body", "language", "in_reply_to"),
    *(
        "intent",
        "reply_kind",
        "campaign",
        "delivery",
        "template",
        "topic",
        "reach_bucket",
        "name",
        "status",
        "to",
        "due",
    ),
    *("message_id", "comment", "reason"),
)
"""Fields whose value is a text."""
OTHERS = ("v", "automated", "sentiment", "tags", "score", "count")
"""Fields whose value is none; they are read as they stand, a text with its quotation marks."""
PARTS = {"author": ("type", "ref"), "source": ("system", "id", "url")}
"""Fields that hold fields; all of theirs are texts."""
VALUES = {
    "surface": records.Surface,
    "trigger": records.Trigger,
    "direction": records.Direction,
    "intent": records.Intent,
    "reply_kind": records.ReplyKind,
    "delivery": records.Delivery,
    "status": records.Status,
    "name": records.EventName,
}
KINDS: dict[str, type[msgspec.Struct]] = {str(kind.__struct_config__.tag): kind for kind in KNOWN}
ALWAYS = ("v", "id", "conversation_id", "at", "source", "sentiment", "tags", "automated", "due")
"""Fields that are looked at in every kind of record."""
CARRIED = {
    "surface": "surface",
    "trigger": "trigger",
    "intent": "intent",
    "reach": "reach_bucket",
    "tag": "CASE WHEN tags IS NOT NULL THEN json_extract_string(tags, '$[0]') END",
    "template": "template",
}
"""What cases can be grouped by, besides what every question needs."""
MOMENT = (
    r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?"
    r"(?:Z|[+-](?:0[0-9]|1[0-3]):(?:00|15|30|45))"
)
TAGS = r'\[(?:"[^"\\]*"(?:,"[^"\\]*")*)?\]'
STATUSES = ("new", "open", "on_hold", "pending")
"""By their numbers in the definition, from 1."""
LINKS = ("merged_into", "moved_closed")
HOW = "format='newline_delimited', ignore_errors=true, compression='uncompressed'"
IN_LINE = r"""(
    (strlen(json) - strlen(replace(json, '":"', ''))) // 3 + (strlen(json) - strlen(replace(json, '": "', ''))) // 4
    - CASE WHEN contains(json, '\":') THEN 1000000 ELSE 0 END)"""
"""How many texts follow a key in a line; a text that ends like a key is in doubt."""
MARKED = r"""(
    strlen(json) - strlen(replace(json, '"', ''))
    - CASE WHEN contains(json, '\') THEN (strlen(json) - strlen(replace(json, '\"', ''))) // 2 ELSE 0 END)"""
"""How many quotation marks stand in a line, without those that are escaped."""
ODD = r"regexp_matches(json, '[\x00-\x20,][}\]]')"
"""A comma or a space before a closing brace."""
LONGEST_LINE = limits.LOG_LINE * 9 // 10
"""Bytes; what is nearly as long as our own limit is ours to judge."""


def typed() -> str:
    """The lines of the files in ``$paths`` as typed columns, blank ones left out; null where they are no JSON."""
    columns = dict.fromkeys((*TEXTS, "type"), "VARCHAR") | dict.fromkeys(OTHERS, "JSON")
    columns |= {name: f"STRUCT({', '.join(f'{part} VARCHAR' for part in parts)})" for name, parts in PARTS.items()}
    told = ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in columns.items())
    return f"read_json($paths, {HOW}, columns={{{told}}})"


def lined() -> str:
    """The same with each line as it stands (``json``) and its number among those that are not blank (``place``)."""
    fields: dict[str, object] = {**dict.fromkeys((*TEXTS, "type"), "VARCHAR"), **dict.fromkeys(OTHERS, "JSON")}
    fields.update({name: dict.fromkeys(parts, "VARCHAR") for name, parts in PARTS.items()})
    inside = f"SELECT json, row_number() OVER () AS place FROM read_ndjson_objects($paths, {HOW})"
    return f"(SELECT json, place, unnest(from_json(json, {quoted(json.dumps(fields))})) FROM ({inside}))"


def checked(now: int, carried: Collection[str]) -> str:
    """Facts of one file line by line: ``sure`` says that ours would read the same; of others ``doubt`` is the line."""
    sure = f"fine AND texts = {IN_LINE} AND marks = {MARKED} AND NOT {ODD} AND strlen(json) < {LONGEST_LINE}"
    line = f"SELECT *, coalesce({sure}, false) AS sure FROM ({facts(now, lined(), carried, ', place, json')})"
    return f"SELECT * EXCLUDE (json), CASE WHEN NOT sure THEN json END AS doubt FROM ({line})"


def facts(now: int, source: str, carried: Collection[str] = CARRIED, more: str = "") -> str:
    """What is kept of each record; of what cases can be grouped by only ``carried``.

    ``fine`` says that no value is in doubt, ``texts`` and ``marks`` how much its line then holds.
    """
    far = int((datetime.fromtimestamp(now, UTC) + FUTURE).timestamp())
    body = "lower(replace(coalesce(body, ''), 'İ', 'i̇'))"  # as Python has it, which makes two characters of that one
    kept = [f"{where if name in carried else 'NULL::VARCHAR'} AS {name}" for name, where in CARRIED.items()]
    return f"""
        SELECT id, conversation_id AS conv, epoch_us(moment) AS micro,
          CASE type
            WHEN 'message' THEN CASE
              WHEN direction = 'in' AND author.type = 'customer' AND NOT coalesce(contains(tags, '"{REACTION}"'), false)
              THEN CASE WHEN length(body) <= {LONGEST} AND regexp_matches({body}, {quoted(THANKS)}) THEN 1 ELSE 0 END
              WHEN direction = 'out' AND author.type = 'agent' AND coalesce(automated, 'false') = 'false'
                AND campaign IS NULL AND coalesce(delivery, '') <> 'failed'
              THEN CASE
                WHEN reply_kind = 'holding' THEN 3
                WHEN reply_kind IS NULL AND regexp_matches({body}, {quoted(PUTS_OFF)})
                  AND NOT regexp_matches({body}, {quoted(ASKS)}) THEN 3
                ELSE 2 END
              END
            WHEN 'event' THEN CASE name {_cases({name: kind.value for name, kind in EVENTS.items()})} ELSE 9 END
            WHEN 'rating' THEN {Kind.RATING.value}
            END::TINYINT AS kind,
          type = 'message' AS is_message,
          CASE WHEN type = 'message' THEN in_reply_to END AS answers,
          CASE WHEN type = 'message' THEN channel END AS channel,
          CASE WHEN type = 'message' THEN topic END AS topic,
          CASE WHEN direction = 'out' THEN author.ref END AS agent,
          direction = 'out' AND template <> '' AS templated,
          {", ".join(kept)},
          CASE WHEN type = 'event' THEN CASE status {_cases({name: at for at, name in enumerate(STATUSES, 1)})} END
            END::TINYINT AS status,
          CASE WHEN type = 'event' THEN CASE name {_cases({name: at for at, name in enumerate(SAYING, 1)})} END
            END::TINYINT AS said,
          CASE WHEN type = 'event' THEN message_id END AS about,
          CASE WHEN type = 'event' THEN CASE name {_cases({name: at for at, name in enumerate(LINKS, 1)})} END
            END::TINYINT AS link,
          CASE WHEN type = 'event' THEN "to" END AS goal,
          CASE WHEN type = 'rating' THEN score::TINYINT END AS score,
          coalesce({_fine(far)}, false) AS fine,
          CASE type {_by_kind(_texts)} ELSE 0 END AS texts,
          4 * texts + CASE type {_by_kind(_others)} ELSE 0 END AS marks{more}
        FROM (SELECT *, try_cast("at" AS TIMESTAMPTZ) AS moment FROM {source}) line
    """


def _fine(far: int) -> str:
    """Is every value what the model says? What is no text is never one, in whichever record it stands."""
    rare = {
        "automated": "automated IN ('true', 'false')",
        "sentiment": "regexp_full_match(sentiment, '-?[0-9]+([.][0-9]+)?')",
        "tags": f"regexp_full_match(tags, {quoted(TAGS)})",
        "score": "score IN ('1', '2', '3', '4', '5')",
        "count": "regexp_full_match(count, '[0-9]{1,9}')",
        "due": f"(due >= '{EARLIEST}' AND regexp_full_match(due, '{MOMENT}') "
        f"AND epoch(try_cast(due AS TIMESTAMPTZ)) <= {far})",
    }
    none = " AND ".join(f"{field} IS NULL" for field in rare)
    all_right = " AND ".join(f"({field} IS NULL OR {check})" for field, check in rare.items())
    return f"""
      v = '1' AND id <> '' AND conversation_id <> '' AND "at" >= '{EARLIEST}' AND epoch(moment) <= {far}
      AND regexp_full_match("at", '{MOMENT}')
      AND (source IS NULL OR source.system IS NOT NULL) AND (({none}) OR ({all_right}))
      AND CASE type {_by_kind(_allowed)} ELSE false END"""


def _allowed(kind: type[msgspec.Struct]) -> str:
    """Are its own fields there that must be, with a value that may be?"""
    checks = []
    for field in msgspec.structs.fields(kind):
        name = quoted_name(field.encode_name)
        if field.encode_name == "author":
            check = f"author.type IN ({_list(records.AuthorType)})"
        elif field.encode_name in VALUES:
            check = f"{name} IN ({_list(VALUES[field.encode_name])})"
        else:
            check = f"{name} IS NOT NULL"
        if field.encode_name in ALWAYS or (not field.required and check.endswith("NULL")):
            continue
        checks.append(check if field.required else f"({name} IS NULL OR {check})")
    if kind is records.Event:
        needs = (f"WHEN {quoted(name)} THEN {quoted_name(field)} <> ''" for name, field in records.NEEDS.items())
        checks.append(f"CASE name {' '.join(needs)} ELSE true END")
    return " AND ".join(checks)


def _texts(kind: type[msgspec.Struct]) -> str:
    """How many of its texts belong to a key; its tag is one."""
    fields = [field for field in msgspec.structs.fields(kind) if field.encode_name in TEXTS]
    found = [quoted_name(field.encode_name) for field in fields if not field.required]
    parts = [part for part in PARTS if part in kind.__struct_encode_fields__]
    found += [f"{part}.{name}" for part in parts for name in PARTS[part]]
    return " + ".join((str(1 + sum(field.required for field in fields)), *map(_is_there, found)))


def _others(kind: type[msgspec.Struct]) -> str:
    """How many quotation marks there are besides four for each of those texts: two for each other key, and of tags."""
    fields = [field.encode_name for field in msgspec.structs.fields(kind) if field.encode_name not in TEXTS]
    marks = f"2 * ({' + '.join(map(_is_there, fields))})"
    inside = """ + CASE WHEN tags IS NULL THEN 0 ELSE len(tags) - len(replace(tags, '"', '')) END"""
    return marks + inside if "tags" in fields else marks


def _is_there(name: str) -> str:
    return f"({name} IS NOT NULL)::INTEGER"


def _by_kind(said: Callable[[type[msgspec.Struct]], str]) -> str:
    return " ".join(f"WHEN {quoted(tag)} THEN {said(kind)}" for tag, kind in KINDS.items())


def literally(path: str) -> str:
    """A path of which no character stands for others."""
    return "".join(f"[{character}]" if character in "[*?" else character for character in os.path.abspath(path))


def quoted(text: str) -> str:
    """A text in SQL."""
    return "'" + text.replace("'", "''") + "'"


def quoted_name(name: str) -> str:
    """A name in SQL that may be one of its own words."""
    return f'"{name}"'


def _list(values: object) -> str:
    return ", ".join(map(quoted, get_args(values)))


def _cases(numbers: dict[str, int]) -> str:
    return " ".join(f"WHEN {quoted(name)} THEN {number}" for name, number in numbers.items())
