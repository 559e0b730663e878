"""Logs of any length, and a vendor's export, all made of the sample client's log."""

from __future__ import annotations

import csv
import json
import re
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[3] / "logs" / "noorderlamp.pseudo.jsonl"
AT = "2026-11-21T16:00"
"""The sample's last day, when the desk is still open."""
ID = re.compile(rb'"(id|conversation_id|message_id|in_reply_to|to)":"([cmenr]\d{5,6})"')
BODY = re.compile(rb'"body":"')
MESSAGE, INBOUND = b'"type":"message"', b'"direction":"in"'
PLACES = "Assen Breda Culemborg Deventer Emmen Franeker Goes Hoorn Imst Joure Kampen Leiden".split()


def make_log(path: Path, records: int) -> Path:
    """A log of so many records: the sample over and over, each copy with ids of its own."""
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    with path.open("wb") as file:
        for copy in range(-(-records // len(lines))):
            file.write(b"".join(_renamed(line, copy) for line in lines[: records - copy * len(lines)]))
    return path


def make_messages(path: Path, messages: int) -> Path:
    """A log with at least so many messages, in whole copies, so that as many conversations wait."""
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    return make_log(path, len(lines) * -(-messages // sum(MESSAGE in line for line in lines)))


def make_replies(path: Path, replies: int) -> Path:
    """A log with at least so many replies by people, to customers who write something else in each copy.

    So no reply can be judged once for all its copies.
    """
    lines = SAMPLE.read_bytes().splitlines(keepends=True)
    each = sum(b'"direction":"out"' in line and b'"type":"agent"' in line for line in lines)
    with path.open("wb") as file:
        for copy in range(-(-replies // each)):
            greeting = f'"body":"Groetjes uit {PLACES[copy % len(PLACES)]}. '.encode()
            for line in lines:
                file.write(_renamed(BODY.sub(greeting, line, count=1) if INBOUND in line else line, copy))
    return path


def make_kaggle(path: Path, tweets: int) -> Path:
    """An export in the shape of "Customer Support on Twitter": so many tweets at most, the sample's own words."""
    records = [json.loads(line) for line in SAMPLE.read_bytes().splitlines() if MESSAGE in line]
    told = list(islice((record for record in records if record.get("body")), tweets))
    numbers = {record["id"]: number for number, record in enumerate(told, 1)}
    last: dict[str, int] = {}
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow("tweet_id author_id inbound created_at text response_tweet_id in_response_to_tweet_id".split())
        for record in told:
            at = datetime.fromisoformat(record["at"]).astimezone(UTC).strftime("%a %b %d %H:%M:%S +0000 %Y")
            inbound, thread = record["direction"] == "in", record["conversation_id"]
            author = int(record["author"]["ref"][2:10], 16) if inbound else "Noorderlamp"
            number = numbers[record["id"]]
            table.writerow([number, author, inbound, at, record["body"], "", last.get(thread, "")])
            last[thread] = number
    return path


def _renamed(line: bytes, copy: int) -> bytes:
    return ID.sub(rb'"\1":"%d-\2"' % copy, line)
