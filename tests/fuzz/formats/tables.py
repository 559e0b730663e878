"""What others export: CSV in every dialect, and the JSON of help desks; valid, and damaged."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from hypothesis import strategies as st

from tests.fuzz.formats.damage import files
from tests.fuzz.formats.drafts import bodies
from tests.fuzz.formats.records import MOMENTS

cells = bodies | st.sampled_from(["", "1", "x", "a;b", 'zei "ja"', "regel\nregel", "=1+1", "<p>Hoi</p>", *MOMENTS])


class Dialect(NamedTuple):
    """How a table is written."""

    separator: str
    end: str
    quoting: Literal[0, 1]


dialects = st.builds(Dialect, st.sampled_from(",;\t"), st.sampled_from(["\n", "\r\n"]), st.sampled_from([0, 1]))


def table(columns: Sequence[str], rows: Sequence[Mapping[str, str]], dialect: Dialect) -> str:
    """A table with a head."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(
        out, columns, delimiter=dialect.separator, lineterminator=dialect.end, quoting=dialect.quoting
    )
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def tables(columns: Mapping[str, st.SearchStrategy[str]]) -> st.SearchStrategy[str]:
    """Tables with these columns, in any order."""
    rows = st.lists(st.fixed_dictionaries(dict(columns)), min_size=1, max_size=4)
    return st.builds(table, st.permutations(sorted(columns)), rows, dialects)


messages = tables(
    {
        "id": st.sampled_from(["1", "2", "3"]),
        "body": cells,
        "channel": st.sampled_from(["x", "Twitter", ""]),
        "at": st.sampled_from(MOMENTS),
    }
)
any_messages = files(messages, "csv")
replies = tables(
    {
        "title": cells,
        "text": bodies,
        "topic": st.sampled_from(["bezorging", "", "zo maar"]),
        "channel": st.sampled_from(["x", "fax", ""]),
    }
)
any_replies = files(replies, "csv", "template")

_plain = st.none() | st.booleans() | st.integers() | bodies
_macro = st.fixed_dictionaries(
    {
        "title": cells,
        "actions": st.lists(
            st.fixed_dictionaries(
                {
                    "field": st.sampled_from(["comment_value", "comment_value_html", "status"]),
                    "value": bodies | st.lists(bodies, max_size=2),
                }
            ),
            max_size=2,
        ),
    },
    optional={"active": st.booleans(), "description": _plain, "restriction": _plain, "id": _plain},
)
_canned = st.fixed_dictionaries({"short_code": cells, "content": bodies}, optional={"id": _plain})
zendesk_macros = st.lists(_macro, max_size=3).map(lambda several: json.dumps({"macros": several}))
chatwoot_replies = st.lists(_canned, max_size=3).map(json.dumps)
any_reply_export = files(zendesk_macros | chatwoot_replies, "json", "template")
json_values: st.SearchStrategy[Any] = st.recursive(
    _plain | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(cells, inner, max_size=3),
    max_leaves=12,
)
"""JSON of anything."""
