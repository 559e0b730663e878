"""Whatever a file holds: what is wrong is told with its place, the rest comes in, and nothing breaks."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.importing.golden import AMSTERDAM, CASES, FIXTURES, Importing
from webcare import limits
from webcare.importing import SOURCES, importer_of, refuse_other
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.store.log import read_log

pytestmark = pytest.mark.usefixtures("client")
MAP = "columns: {id: id, t: body, d: at, r: direction}\nconstants: {channel: x, surface: open}\n"
JUNK = [
    "\0",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "\\ud800",
    "NaN",
    "null",
    "1e999",
    "\n",
    "\r",
    '"a":',
    "<b></b>",
    "&#xD800;",
    "9" * 30,
]


def rows(
    importing: Importing, data: str | bytes, **options: Any
) -> tuple[list[Any], list[tuple[str, tuple[str, ...]]]]:
    """The bodies that come in, and why and where others do not."""
    Path("map.yaml").write_text(MAP, "utf-8")
    Path("a.csv").write_bytes(data if isinstance(data, bytes) else data.encode())
    done = importing("eigen", "a.csv", columns="map.yaml", **options)
    return [one.get("body") for one in importing.records()], [(why.nl, one.places) for why, one in done.dropped.items()]


def test_rows_that_are_wrong(importing: Importing) -> None:
    head, good = "id,t,d,r", "1,Hoi,2026-03-02T10:00:00Z,in"
    bodies, dropped = rows(
        importing,
        f"{head}\n{good}\n\n2,Dag,02-03-2026,in\n3,Dag,2026-03-29T02:30:00,in\n4,Dag,2099-01-01T00:00:00Z,in\n"
        "5,Dag,2026-03-02T10:00:00Z,links\n6,Dag,2026-03-02T10:00:00Z,in,nog een\n7\n8,,2026-03-02T10:00:00Z,out\n",
        zone=AMSTERDAM,
    )
    assert bodies == ["Hoi", None]
    assert [(why.split(";")[0].split("(")[0].strip(), places) for why, places in dropped] == [
        ("hier hoort een moment in een herkenbare vorm", ("a.csv:4",)),
        ("hier hoort een moment dat er was: dit uur sloeg de klok over", ("a.csv:5",)),
        ("hier hoort een moment dat niet ver in de toekomst ligt", ("a.csv:6",)),
        ("direction: onbekende waarde 'links'", ("a.csv:7",)),
        ("deze rij heeft meer kolommen dan de kop", ("a.csv:8",)),
        ("deze rij heeft minder kolommen dan de kop", ("a.csv:9",)),
    ]


@pytest.mark.parametrize(
    ("data", "body"),
    [
        ("\ufeffid;t;d;r\r\n1;één café;2026-03-02T10:00:00Z;in\r\n".encode(), "één café"),
        ("id\tt\td\tr\n1\téén café\t2026-03-02T10:00:00Z\tin\n".encode("utf-16"), "één café"),
        ("id,t,d,r\n1,één café €,2026-03-02T10:00:00Z,in\n".encode("cp1252"), "één café €"),
        (b'sep=;\r\nid;t;d;r\r\n1;"regel een\nregel twee";2026-03-02T10:00:00Z;in', "regel een\nregel twee"),
        (b"id,t,d,r\n1,=HYPERLINK(1),2026-03-02T10:00:00Z,in\n", "=HYPERLINK(1)"),
        (b"id,t,d,r\n1,a\0b,2026-03-02T10:00:00Z,in\n", "a\0b"),
        (b"id,t,d,r\n1,<p>Hoi <b>daar</b></p><script>x()</script>,2026-03-02T10:00:00Z,in\n", "Hoi daar"),
        (b"id,t,d,r\n1,ik <3 jullie & a < b > c,2026-03-02T10:00:00Z,in\n", "ik <3 jullie & a < b > c"),
    ],
)
def test_encodings_and_texts(importing: Importing, data: bytes, body: str) -> None:
    assert rows(importing, data) == ([body], [])


def test_a_quotation_mark_too_many_does_not_take_the_rest_along(
    importing: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "EXPORT_CELL", limits.EXPORT_CELL.at(60))
    table = 'id,t,d,r\n1,"Hoi,2026-03-02T10:00:00Z,in\n' + "".join(
        f"{at},Dag,2026-03-02T10:00:00Z,in\n" for at in range(2, 9)
    )
    bodies, dropped = rows(importing, table)
    assert bodies == ["Dag"] * len(bodies)
    assert len(bodies) >= 4
    assert dropped[0] == (
        limits.EXPORT_CELL.reason.nl,
        ("a.csv:2",),
    )


def test_a_text_that_is_no_message(importing: Importing) -> None:
    bodies, dropped = rows(
        importing, f"id,t,d,r\n1,{'x' * 300_000},2026-03-02T10:00:00Z,in\n2,Hoi,2026-03-02T10:00:00Z,in\n"
    )
    assert (bodies, dropped) == (
        ["Hoi"],
        [("langer dan 200.000 tekens; verhoog zo nodig de grens: WEBCARE_LIMITS=export-text=400000", ("a.csv:2",))],
    )


def test_half_a_surrogate_pair_is_one_unknown_character(importing: Importing) -> None:
    Path("a.json").write_text(
        '{"payload":[{"id":"1\\udc00","conversation_id":2,"message_type":0,"content":"Hoi \\ud83d","created_at":1772442000}]}'
    )
    importing("chatwoot", "a.json", channel="chat")
    (record,) = importing.records()
    assert (record["body"], record["source"]["id"]) == ("Hoi \ufffd", "1\ufffd")


def test_a_file_of_another_system() -> None:
    for source, name in (
        ("chatwoot", "zendesk.jsonl"),
        ("zendesk", "chatwoot.json"),
        ("intercom", "kaggle.csv"),
        ("kaggle-twcs", "intercom.csv"),
        ("zendesk", "x-archive/data/tweets.js"),
    ):
        with pytest.raises(CannotRun) as refused:
            refuse_other(source, str(FIXTURES / name))
        assert refused.value.message.nl.startswith("dit lijkt op een bestand van ")
        assert refused.value.hint is not None


@pytest.mark.parametrize("name", [name for name in CASES if CASES[name].columns is None])
def test_a_file_of_its_own_system_is_recognised(name: str) -> None:
    case = CASES[name]
    refuse_other(case.source, str(FIXTURES / case.files[0]))


def test_a_table_whose_lines_end_in_a_carriage_return_alone(importing: Importing) -> None:
    data = (FIXTURES / "kaggle.csv").read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r")
    Path("oud.csv").write_bytes(data)
    refuse_other("kaggle-twcs", "oud.csv")
    with pytest.raises(CannotRun):
        refuse_other("intercom", "oud.csv")
    assert importing("kaggle-twcs", "oud.csv", **CASES["kaggle-twcs"].options).added > 0


@pytest.mark.parametrize("source", SOURCES)
def test_an_empty_file_and_one_of_something_else(source: str, importing: Importing) -> None:
    for text in ("", "\n", "hallo\n", "{}", "[]", "[1, null]", '{"a": {"b": [1]}}'):
        Path("a.json").write_text(text, "utf-8")
        try:
            done = importing(source, "a.json", channel="chat", surface="open")
        except CannotRun:
            continue
        assert done.added == 0
        assert not importing.path.exists()


@pytest.mark.parametrize("source", SOURCES)
def test_a_packed_file_is_refused(source: str, importing: Importing) -> None:
    for start in (b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"\xd0\xcf\x11\xe0"):
        Path("a.dat").write_bytes(start + bytes(100))
        with pytest.raises(CannotRun) as refused:
            importing(source, "a.dat")
        assert refused.value.message.nl == "dit is een ingepakt bestand of een Excel-bestand"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no named pipes")
@pytest.mark.parametrize("source", SOURCES)
def test_a_pipe_is_refused(source: str, importing: Importing) -> None:
    os.mkfifo("pijp")
    with pytest.raises(CannotRun):
        importing(source, "pijp")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no named pipes")
def test_a_log_that_is_a_pipe_or_a_link_is_refused(importing: Importing) -> None:
    importing.path.symlink_to("elders.jsonl")
    for _ in range(2):
        with pytest.raises(CannotRun):
            importing("zendesk", FIXTURES / "zendesk.jsonl")
        importing.path.unlink()
        os.mkfifo(importing.path)
    importing.path.unlink()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.sampled_from([name for name in CASES if name != "x-archive"]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(["", *JUNK])), min_size=1, max_size=5),
    st.booleans(),
)
def test_a_damaged_file_never_breaks_anything(
    importing: Importing, name: str, damage: list[tuple[float, int, str]], cut: bool
) -> None:
    case = CASES[name]
    text = (FIXTURES / case.files[0]).read_text("utf-8")
    for place, length, junk in damage:
        at = int(place * len(text))
        text = text[:at] + junk + text[at + length :]
    path = Path(f"stuk{Path(case.files[0]).suffix}")
    path.write_text(text[: len(text) * 2 // 3] if cut else text, "utf-8", newline="")
    importing.path.unlink(missing_ok=True)
    columns = FIXTURES / case.columns if case.columns else None
    try:
        importing(case.source, path, columns=columns, **case.options)
    except CannotRun:
        return
    if importing.path.exists():
        assert [one for one in read_log(str(importing.path)) if isinstance(one, Finding)] == []


def test_a_damaged_zip_is_refused_before_anything_is_written(importing: Importing) -> None:
    packed = Path(shutil.make_archive("archief", "zip", FIXTURES / "x-archive"))
    data = packed.read_bytes()
    for at in range(0, len(data), 97):
        packed.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            done = importing("x-archive", packed)
        except CannotRun:
            assert not importing.path.exists()
        else:
            assert done.added == 5  # the damage is where nothing is read
            importing.path.unlink()
    packed.write_bytes(data[:-30])
    with pytest.raises(CannotRun):
        importing("x-archive", packed)


def test_every_importer_has_a_name() -> None:
    assert [importer_of(source).title for source in SOURCES] == [
        "Zendesk", "Chatwoot", "X", "Intercom", "Hootsuite", "Kaggle", "webcare",
    ]  # fmt: skip
