"""JSON lines: the records of the log, and what the commands read in batches; made of the types of the model."""

from __future__ import annotations

import json
import types
from collections.abc import Iterable
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from tests.fuzz.formats.damage import files
from tests.fuzz.formats.drafts import bodies
from webcare.lint.batch import BatchRecord
from webcare.model.record import AnyRecord
from webcare.triage.reading import Incoming

MOMENTS = ("2026-11-02T09:00:00+01:00", "2026-11-02T09:05:00Z", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00",
           "2026-11-20T23:59:59.5+01:00", "2026-11-21T08:00:00-05:00")  # fmt: skip
IDS = ("a", "b", "c1", "c2", "x-7", "é🙂")
NAMED: dict[str, st.SearchStrategy[Any]] = {
    "id": st.sampled_from(IDS),
    "conversation_id": st.sampled_from(IDS[:3]),
    "in_reply_to": st.sampled_from(IDS),
    "to": st.sampled_from(IDS),
    "at": st.sampled_from(MOMENTS),
    "due": st.sampled_from(MOMENTS),
    "channel": st.sampled_from(["x", "email", "chat", "onbekend"]),
    "body": bodies,
    "draft": bodies,
    "reply_to": bodies,
}
"""Fields that come back, so that records belong together; and those whose type says too little."""


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type, as JSON has them."""
    base, metas = kind, []
    while get_origin(base) is Annotated:
        base, *more = get_args(base)
        metas += [meta for meta in more if isinstance(meta, msgspec.Meta)]
    inner = get_args(base)
    if isinstance(base, type) and issubclass(base, msgspec.Struct):
        return objects(base)
    if get_origin(base) is Literal:
        return st.sampled_from(inner)
    if get_origin(base) in (Union, types.UnionType):
        return st.one_of([values(one) for one in inner])
    if get_origin(base) in (list, tuple):
        return st.lists(values(inner[0]), max_size=3)
    if base is int:
        low = next((int(meta.ge) for meta in metas if meta.ge is not None), 0)
        return st.integers(low, next((int(meta.le) for meta in metas if meta.le is not None), 1000))
    simple: dict[Any, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        float: st.floats(-1, 1),
        types.NoneType: st.none(),
        str: st.sampled_from(IDS) | st.text(min_size=1, max_size=8).map(_clean),
    }
    return simple[base]


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def objects(kind: type[msgspec.Struct]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects of a struct: the fields that must be there, and any of the others. An event has what it may need."""
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    made = {name: NAMED[name] if name in NAMED else values(field.type) for name, field in fields.items()}
    tag = kind.__struct_config__.tag
    must = {name: made[name] for name, field in fields.items() if field.required}
    if tag == "event":
        must |= {"to": NAMED["to"], "due": NAMED["due"], "status": st.sampled_from(["open", "pending"])}
    more = {name: one for name, one in made.items() if name not in must}
    return st.fixed_dictionaries({"type": st.just(tag)} | must if tag else must, optional=more)


def lines(several: Iterable[Any]) -> str:
    """Each as a line of JSON."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in several)


records = st.one_of([objects(kind) for kind in get_args(AnyRecord)])
logs = st.lists(records, min_size=1, max_size=6, unique_by=lambda record: record["id"])
log_texts = logs.map(lines)
any_log = files(log_texts, "json")
any_lint_batch = files(st.lists(objects(BatchRecord), min_size=1, max_size=4).map(lines), "json", "markdown")
any_triage_batch = files(st.lists(objects(Incoming), min_size=1, max_size=4).map(lines), "json")
