"""The sample log is what its generator makes, fits the model, and shows nobody's data."""

import json
import re

import msgspec

from webcare.model.record import AnyRecord
from webcare.privacy import find

from . import clock
from .generate_log import TARGET, generate
from .log import ORDER
from .reading import BY_ID, LINES, MESSAGES, ROWS, THREADS, moment

PLACEHOLDERS = {
    *("naam", "initialen", "ordernummer", "postcode", "adres"),
    *("e-mailadres", "telefoonnummer", "gebruiker"),
}
"""What the pseudonymiser leaves behind."""


def test_regenerating_gives_the_committed_file() -> None:
    """Byte for byte, so that the file is never edited by hand."""
    assert generate().encode() == TARGET.read_bytes()


def test_every_line_fits_the_model_and_the_order_of_keys() -> None:
    """As a reader of the log decodes it; unknown keys would be kept, so they are looked for here."""
    decoder: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)
    known = ["v", "type", "id", "conversation_id", "at", *ORDER.split()]
    for line in LINES:
        decoder.decode(line)
        keys = list(json.loads(line))
        assert keys == sorted(keys, key=known.index)
        assert line == json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))


def test_order_size_and_period() -> None:
    """Sorted by time and id, within the period, small enough to keep in git."""
    order = [(moment(row), row["id"]) for row in ROWS]
    assert order == sorted(order)
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert len(MESSAGES) >= 3200
    assert TARGET.stat().st_size <= 3_000_000
    assert order[0][0] >= clock.wall(clock.FIRST_DAY, 0)
    assert order[-1][0] <= clock.END
    for row in ROWS:
        assert row["at"] == clock.stamp(moment(row))


def test_what_points_somewhere_points_at_something() -> None:
    """Replies and events name records and conversations that exist."""
    for row in ROWS:
        for key in ("in_reply_to", "message_id"):
            assert row.get(key) is None or BY_ID[row[key]]["conversation_id"] == row["conversation_id"]
        if row.get("name") in ("merged_into", "moved_closed"):
            assert row["to"] in THREADS
            assert row["to"] != row["conversation_id"]


def test_nobody_can_be_recognised() -> None:
    """Pseudonyms only, and no personal data in any text."""
    pseudonyms = {"customer": r"k_[0-9a-f]{16}", "agent": r"a_[0-9a-f]{8}", "bot": r"b_[0-9a-f]{8}"}
    for row in ROWS:
        author = row.get("author", {"type": "system"})
        assert author["type"] == "system" or re.fullmatch(pseudonyms[author["type"]], author["ref"])
        body = row.get("body", "") + row.get("comment", "")
        assert not find(body), body
        assert not re.search(r"[{}]|@|\d{5}", body), body
        assert set(re.findall(r"\[([^\]]*)\]", body)) <= PLACEHOLDERS, body
