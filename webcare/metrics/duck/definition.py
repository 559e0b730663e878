"""The definition's SQL, table by table, with what a question puts into it.

It is written in what DuckDB and Spark share. They differ in one word: how ``LAST_VALUE`` is told to pass over nulls.
"""

import os
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from webcare.metrics.dimensions import PROACTIVE
from webcare.metrics.duck.tables import MOST, Desks, day_number
from webcare.metrics.question import Part, Question
from webcare.model.handbook.channels import Channel, channel_ids
from webcare.model.handbook.targets import Target
from webcare.model.handbook.topics import Topic

FOLDER = os.path.join(os.path.dirname(__file__), "sql")
HEAD = re.compile(r"^-- table (\w+):?.*(?:\n--.*)*$", re.MULTILINE)
NEVER = -(1 << 60)
KNOWN = {"duckdb": "IGNORE NULLS", "spark": ", true"}
"""How an engine is told to pass over nulls, within the brackets of ``LAST_VALUE``."""
MOMENTS = {
    "start": "known.start",
    "finish": "known.finish",
    "first_answer": "known.first_answer",
    "first_resolved": "known.first_resolved",
    "last_resolved": "known.last_resolved",
    "handoff": "known.handoff",
    "asked": "turns.asked",
    "replied": "turns.replied",
    "wait_start": "waits.start",
    "wait_finish": "waits.finish",
}
"""The moments whose open time is looked up."""
LOCAL = "judged.moment + CASE WHEN judged.moment < days.switch THEN days.offs ELSE days.later END"
HOME = (
    "CAST(FLOOR((cases.received + CASE WHEN cases.received < home.switch THEN home.offs ELSE home.later END) / 86400)"
    " AS BIGINT)"
)
DIMENSIONS = {
    "channel": "judged.channel",
    "surface": "judged.surface",
    "initiative": f"CASE WHEN judged.trigger IN ({', '.join(repr(one) for one in sorted(PROACTIVE))}) "
    "THEN 'proactive' ELSE 'reactive' END",
    "trigger": "judged.trigger",
    "intent": "judged.intent",
    "topic": "judged.topic",
    "reach": "judged.reach",
    "tag": "judged.tag",
    "agent": "judged.agent",
    "template": """CASE WHEN STRPOS(judged.template, '@') > 0
        THEN SUBSTR(judged.template, 1, STRPOS(judged.template, '@') - 1) ELSE judged.template END""",
    "month": "dates.month",
    "week": "dates.week",
    "day": "dates.date",
    "weekday": "dates.weekday",
    "hour": f"LPAD(CAST(MOD(CAST(FLOOR(({LOCAL}) / 3600) AS BIGINT), 24) AS VARCHAR(2)), 2, '0')",
}
"""Where each dimension of ``dimensions.DIMENSIONS`` comes from; null is none."""


ATTRIBUTES = {
    **dict.fromkeys(("channel", "surface", "trigger", "intent", "topic", "reach", "tag"), "asked"),
    **dict.fromkeys(("agent", "template"), "reply"),
}
"""The columns that cases are grouped by, and of which message they are: the first that is asked, or the first reply."""


class Table(NamedTuple):
    """A table of the definition, and the query that makes it."""

    name: str
    query: str


def grouped(question: Question) -> list[str]:
    """The columns that cases are grouped by, in any part of the question."""
    used = " ".join(DIMENSIONS[by] for part in question.parts for by in part.by)
    return [name for name in ATTRIBUTES if re.search(rf"\bjudged\.{name}\b", used)]


def tables(file: str, words: Mapping[str, object]) -> list[Table]:
    """The tables of one file of the definition, in their order."""
    with open(os.path.join(FOLDER, f"{file}.sql"), encoding="utf-8") as opened:
        text = opened.read()
    heads = list(HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return [
        Table(head[1], text[head.end() : end].strip().format_map(words)) for head, end in zip(heads, ends, strict=True)
    ]


def sifting() -> list[Table]:
    """From facts to what counts; the table ``roots`` is made of ``merges`` on the way."""
    return tables("sift", {})


def cutting(question: Question, engine: str = "duckdb") -> list[Table]:
    """From what counts to cases."""
    words = {"never": NEVER, "ever": -NEVER, "case_gap": question.case_gap, "reopen_window": question.reopen_window}
    return tables("cut", words | {"known": KNOWN[engine]})


def measuring(question: Question, served: Desks, width: int) -> list[Table]:
    """From cases to durations, on the calendar whose rows stand for ``width`` seconds."""
    words: dict[str, object] = {
        "width": width,
        "desk": served.default,
        "now": question.now,
        "target": target_of(question.targets, question.topics),
        "attributes": "".join(f", {ATTRIBUTES[name]}.{name}" for name in grouped(question)),
        "open_finish": _is_open("finish", MOMENTS["finish"]),
    }
    for name, moment in MOMENTS.items():
        words |= {f"join_{name}": _join(name, moment, width), f"passed_{name}": _passed(name, moment)}
    return tables("measure", words)


def tallying(part: Part) -> list[Table]:
    """From durations to the figures of one part of the question."""
    names = [f"key{at}" for at in range(len(part.by))]
    keys = [f", COALESCE({DIMENSIONS[by]}, '') AS {name}" for by, name in zip(part.by, names, strict=True)]
    words = {
        "moment": "received" if part.period.by == "received" else "first_reply",
        "begin": part.period.start,
        "end": part.period.end,
        "local": LOCAL,
        "keys": "".join(keys),
        "names": "".join(f", {name}" for name in names),
        "grouped": f" GROUP BY {', '.join(names)}" if names else "",
        "same": " AND ".join(f"bins.{name} = chosen.{name}" for name in names) or "1 = 1",
    }
    return tables("tally", words)


def by_id(channels: Mapping[str, Channel]) -> str:
    """All columns, with each channel that goes by an alias by its id."""
    ids = channel_ids(channels)
    if not ids:
        return "*"
    cases = " ".join(f"WHEN {_list([alias])} THEN {_list([name])}" for alias, name in ids.items())
    return f"* REPLACE (CASE channel {cases} ELSE channel END AS channel)"


def target_of(targets: Sequence[Target], topics: Mapping[str, Topic]) -> str:
    """The number of the first target that matches a case, as ``calendar.targets.target_for`` finds it; -1 for none."""
    found = []
    for number, target in enumerate(targets):
        conditions = [f"{HOME} >= {day_number(target.valid_from)}"]
        if target.valid_until is not None:
            conditions.append(f"{HOME} <= {day_number(target.valid_until)}")
        if target.channels:
            conditions.append(f"asked.channel IN ({_list(target.channels)})")
        if target.topics:
            conditions.append(f"asked.topic IN ({_list(target.topics)})")
        if target.priorities:
            named = [name for name, topic in topics.items() if topic.priority in target.priorities]
            conditions.append(f"asked.topic IN ({_list(named)})" if named else "1 = 0")
        found.append(f"WHEN {' AND '.join(conditions)} THEN {number}")
    return f"CASE {' '.join(found)} ELSE -1 END" if found else "-1"


def _join(name: str, moment: str, width: int) -> str:
    desk = "known.desk" if moment.startswith("known.") else "timed.desk"
    bucket = f"CAST(FLOOR({moment} / {width}) AS BIGINT)"
    return f"LEFT JOIN calendar c_{name} ON c_{name}.desk = {desk} AND c_{name}.bucket = {bucket}"


def _passed(name: str, moment: str) -> str:
    row = f"c_{name}"
    parts = [f"GREATEST(0, LEAST({moment}, {row}.c{at}) - {row}.o{at})" for at in range(1, MOST + 1)]
    return f"({row}.passed + {' + '.join(parts)})"


def _is_open(name: str, moment: str) -> str:
    row = f"c_{name}"
    parts = [f"({moment} >= {row}.o{at} AND {moment} < {row}.c{at})" for at in range(1, MOST + 1)]
    return f"CASE WHEN {' OR '.join(parts)} THEN 1 ELSE 0 END"


def _list(names: Sequence[str]) -> str:
    return ", ".join("'" + name.replace("'", "''") + "'" for name in names)
