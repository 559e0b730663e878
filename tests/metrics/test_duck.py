"""The embedded engine says what the plain one says, of every log and to the second."""

import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.metrics.counting import ALWAYS, SETTING, asked, write
from tests.metrics.logs import Fields, Setting, settings_and_logs, write_log
from tests.metrics.story import Thread
from webcare.metrics.dimensions import DIMENSIONS
from webcare.metrics.duck.running import count_with_duckdb
from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Counted, Part, Question
from webcare.metrics.tally import Period
from webcare.model.handbook.channels import Channel

SOME = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
"""Each starts an engine; the definition alone was held against the plain one with thousands."""


def both(paths: list[str], question: Question) -> tuple[Counted, Counted]:
    """What either engine says."""
    return count_plainly(paths, question), count_with_duckdb(paths, question)


@SOME
@given(settings_and_logs(), st.data())
def test_both_engines_agree_on_any_log(drawn: tuple[Setting, list[Fields]], data: st.DataObject) -> None:
    setting, records = drawn
    names = st.lists(st.sampled_from(sorted(DIMENSIONS)), max_size=3, unique=True)
    begin = setting.now - data.draw(st.integers(0, 20 * 86_400))
    parts = (
        Part(ALWAYS),
        Part(ALWAYS, data.draw(names)),
        Part(Period(begin, begin + 7 * 86_400), data.draw(names)),
        Part(Period(begin, setting.now, "replied"), data.draw(names)),
    )
    zone = ZoneInfo(data.draw(st.sampled_from(("Europe/Amsterdam", "Asia/Kolkata", "America/New_York"))))
    earlier = setting._replace(now=setting.now - data.draw(st.sampled_from((0, 0, 86_400))))
    with TemporaryDirectory() as folder:
        write_log(f"{folder}/log.jsonl", records)
        plain, duck = both([f"{folder}/log.jsonl"], asked(earlier, *parts, zone=zone))
    assert duck == plain


def test_a_conversation_can_be_merged_into_one_of_which_there_is_only_a_note(tmp_path: Path) -> None:
    thread = (
        Thread().asks("2026-11-02 09:00").replies("2026-11-02 09:05").event("2026-11-02 09:10", "merged_into", to="c2")
    )
    note = Thread("c2", "n").add("2026-11-02 08:00", type="note", author={"type": "agent"}, body="Al gebeld.")
    plain, duck = both([write(tmp_path / "log.jsonl", [*thread.records, *note.records])], asked(SETTING))
    assert duck == plain
    assert plain.left.excluded == {"merged": 1}


SOUND = '"v":1,"id":"%s","conversation_id":"c1","at":"2026-11-02T09:00:00+01:00"'
PIECES = (
    *('"', ":", ",", "{", "}", "[", "]", "\\", " ", "  ", "\t", "\r", "\v", "null", "true", '"true"', "1", '"1"', "-1"),
    *("1.0", "NaN", "Infinity", "1e5", "\\u00e9", "\\ud83d", "\\ud83d\\udc4d", "\\u0000", '\\"', "\\\\", "\\/", "\x00"),
    *('":"', '": "', ",}", "/**/", '"id":"m9",', '"id":5,', '"topic":5,', '"topic":["a"],', '"topic":{"a":"b"},'),
    *('"extra":"x",', '"extra":1,', '"extra":{"a":1,"a":2},', '"automated":"true",', '"automated":true,', '"v":1,'),
    *(
        '"tags":["a",1],',
        '"tags":"a",',
        '"tags":["reaction"],',
        '"sentiment":"0.5",',
        '"sentiment":0.50,',
        "é",
        "\ufeff",
    ),
    *(
        '"source":{"system":"x"},',
        '"source":{"id":"x"},',
        '"due":"morgen",',
        '"surface":"both",',
        ":60+01:00",
        "T25:00",
    ),
    *("+15:00", "Z", "z", "2026-02-30", "2028-11-02", "0001-01-01", ".123456789", "\x7f", "\xa0", "\u2028", "{}", "[]"),
)


@st.composite
def hostile(draw: st.DrawFn, lines: list[str]) -> bytes:
    """A log in which some lines were tampered with: cut, doubled, turned, joined, or with something put in."""
    found = list(lines)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(found) - 1))
        line = found[at]
        start = draw(st.integers(0, len(line)))
        end = start + draw(st.sampled_from((0, 0, 1, 2, 5)))
        piece = draw(st.sampled_from(PIECES))
        if draw(st.booleans()) and line.startswith("{"):
            line = "{" + piece + line[1:]
        else:
            line = line[:start] + piece + line[end:]
        found[at : at + 1] = draw(st.sampled_from(([line], [line], [line], [line, line], ["", line], [line, " \t"])))
    text = draw(st.sampled_from(("\n", "\n", "\n", "\r\n"))).join(found)
    data = text.encode("utf-8", "surrogatepass")
    if draw(st.integers(0, 4)) == 0:
        at = draw(st.integers(0, len(data)))
        data = (
            data[:at] + draw(st.sampled_from((b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\n", b"\xed\xa0\x80"))) + data[at:]
        )
    return data + draw(st.sampled_from((b"\n", b"", b"\n\n", b"\n{")))


@SOME
@given(settings_and_logs(), st.data(), st.randoms(use_true_random=False))
def test_both_engines_agree_on_hostile_logs(
    drawn: tuple[Setting, list[Fields]], data: st.DataObject, dice: Random
) -> None:
    setting, records = drawn
    style = {"ensure_ascii": dice.random() < 0.5, "separators": dice.choice(((",", ":"), (", ", ": ")))}
    lines = [json.dumps(record, **style) for record in records]  # type: ignore[arg-type]  # two of its parameters
    with TemporaryDirectory() as folder:
        paths = [f"{folder}/a[1]*.jsonl", f"{folder}/b'.jsonl"]
        Path(paths[0]).write_bytes(data.draw(hostile(lines[: len(lines) // 2 + 1])))
        Path(paths[1]).write_bytes(data.draw(hostile(lines[len(lines) // 2 :])))
        assumed = data.draw(st.sampled_from((None, ZoneInfo("Europe/Amsterdam"))))
        plain, duck = both(paths, asked(setting, Part(ALWAYS, ["channel", "tag"]), assumed=assumed))
    assert duck == plain


def test_a_channel_that_goes_by_an_alias_counts_under_its_id(tmp_path: Path) -> None:
    known = {"x": Channel(name="X", surface="open", aliases=["twitter", "l'x"])}
    asks = [
        Thread(f"c{at}", str(at)).asks("2026-11-02 09:00", channel=name).replies("2026-11-02 09:05", channel=name)
        for at, name in enumerate(("x", "twitter", "l'x", "tiktok"))
    ]
    log = write(tmp_path / "log.jsonl", [record for thread in asks for record in thread.records])
    plain, duck = both([log], asked(SETTING._replace(channels=known), Part(ALWAYS, ("channel",))))
    assert duck == plain
    assert {key: tally.cases for key, tally in plain.tallies[0].items()} == {("x",): 3, ("tiktok",): 1}
    assert plain.left.channels == {"tiktok": 2}
