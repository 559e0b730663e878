"""The public data set "Customer Support on Twitter" (Kaggle, thoughtvector): tweets in a CSV, tied by their replies.

Companies are the authors whose name is no number; each record of a conversation has ``company:<name>`` among its tags:
the company that answered first, or else the first one that the customer addressed.
"""

import re
from array import array
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from webcare.importing.columns import ColumnMap, Time
from webcare.importing.encoding import Opening, of_path
from webcare.importing.foreign import Asked, Dropped, Foreign, Importer, Item
from webcare.importing.mapped import items_of, rule_of
from webcare.importing.rows import Rule, rows_of
from webcare.importing.tables import Row
from webcare.importing.threads import Threads, number_of
from webcare.model.text import Text

COLUMNS = ColumnMap(
    columns={
        "tweet_id": "id",
        "author_id": "author.ref",
        "inbound": ["direction", "author.type"],
        "created_at": "at",
        "text": "body",
        "response_tweet_id": "ignore",
        "in_response_to_tweet_id": "in_reply_to",
    },
    values={
        "direction": {"true": "in", "false": "out", "1": "in", "0": "out"},
        "author.type": {"true": "customer", "false": "agent", "1": "customer", "0": "agent"},
    },
    constants={"channel": "x", "surface": "open"},
    time=Time(format="auto"),
)
MENTION = re.compile(r"@(\w{1,50})")
LANGUAGE = "en"
"""Of the data set, but for a few tweets."""
PREFIX = "company:"
WHOLE = re.compile(r"(\d{1,18})\.0")
"""An id that went through a table of numbers."""


class Companies:
    """Which company each conversation is with: some 100 bytes for each conversation."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._replies, self._by = array("q"), array("l")
        self._of: dict[int, str] = {}

    def add(self, reply: str, company: str) -> None:
        """``company`` wrote ``reply``."""
        self._replies.append(number_of(reply))
        self._by.append(self._names.setdefault(company, len(self._names)))

    def settle(self, threads: Threads) -> None:
        """Find the company of each conversation; ``add`` no more."""
        names = list(self._names)
        for reply, company in zip(self._replies, self._by, strict=True):
            self._of.setdefault(threads.root_of(reply), names[company])
        self._replies, self._by = array("q"), array("l")

    def of(self, conversation: int, text: str) -> str | None:
        """The company of a conversation, or the first that a text addresses."""
        if (found := self._of.get(conversation)) is not None:
            return found
        return next((name[1] for name in MENTION.finditer(text) if name[1] in self._names), None)


def _read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
    rule, openings = rule_of(COLUMNS), [of_path(path) for path in asked.paths]
    threads, companies = Threads(), Companies()
    for row in _rows(openings, rule, notes, asked):
        if isinstance(row, Row):
            name, parent, author = (row.cells[key] for key in ("tweet_id", "in_response_to_tweet_id", "author_id"))
            if name and parent:
                threads.add(name, parent)
            if name and not author.isdecimal() and row.cells["inbound"].strip().lower() in ("false", "0"):
                companies.add(name, author)
    threads.settle()
    companies.settle(threads)
    for row in _rows(openings, rule, [], asked):
        if isinstance(row, Dropped):
            yield row
            continue
        for item in items_of(row, rule, threads):
            language = asked.language or LANGUAGE
            if isinstance(item, Foreign):
                yield _with_company(item, row.cells, companies, threads, language)
            else:
                yield item


def _with_company(
    item: Foreign, cells: Mapping[str, str], companies: Companies, threads: Threads, language: str
) -> Foreign:
    own = None if cells["author_id"].isdecimal() else cells["author_id"]
    company = companies.of(threads.root_of(number_of(cells["tweet_id"])), cells["text"]) or own
    record: dict[str, Any] = item.record
    if company:
        record["tags"] = [f"{PREFIX}{company}"]
    if record.get("direction") == "in":
        record["trigger"] = "mention"
    record["language"] = language
    return item


def _rows(openings: list[Opening], rule: Rule, notes: list[Text], asked: Asked) -> Iterator[Row | Dropped]:
    """The rows, their ids without the ``.0`` that another program may have left, or the spaces around them."""
    for opening in openings:
        for row in rows_of(opening, rule, notes, asked):
            if isinstance(row, Row):
                for key in ("tweet_id", "author_id", "in_response_to_tweet_id"):
                    plain = str(row.cells.get(key) or "").strip()
                    row.cells[key] = whole[1] if (whole := WHOLE.fullmatch(plain)) else plain
                if not row.cells["tweet_id"]:
                    yield Dropped(row.place, Text("geen tweet_id", "no tweet_id"))
                    continue
            yield row


def _recognises(names: Collection[str]) -> bool:
    return {"tweet_id", "author_id", "inbound"} <= set(names)


IMPORTER = Importer("Kaggle", _read, _recognises, passes=2)
