"""Appending: whole lines, whoever else writes or dies; nothing that was there is lost, and nothing stands there in part."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store import append
from webcare.store.append import STEP, TORN, append_new, append_records, line_of
from webcare.store.log import read_log

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def note(name: str, **more: Any) -> dict[str, Any]:
    return {
        "v": 1,
        "type": "note",
        "id": name,
        "conversation_id": "c1",
        "at": "2026-03-02T10:00:00+01:00",
        "author": {"type": "agent"},
        "body": "Klant belt terug.",
        **more,
    }


def ids(path: Path) -> list[str]:
    """The ids in a log, of which every line has to be a record."""
    assert path.read_bytes().endswith(b"\n")
    return [json.loads(line)["id"] for line in path.read_bytes().splitlines()]


def test_a_log_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "desk.jsonl"
    assert append_records(str(path), [note("a"), note("b")]) == 0
    assert append_records(str(path), [note("c")]) == 0
    assert path.read_bytes() == line_of(note("a")) + line_of(note("b")) + line_of(note("c"))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="utf-8"), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)


@given(st.dictionaries(NAMES, VALUES, max_size=4), st.text(st.characters(codec="utf-8"), max_size=30))
def test_what_is_added_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, more: dict[str, Any], body: str
) -> None:
    """Unknown fields too, whatever they hold: U+2028, quotes, colons, nothing."""
    record = {**note("a"), **{f"x_{name}": value for name, value in more.items()}, "body": body}
    path = tmp_path_factory.mktemp("log") / "l.jsonl"
    append_records(str(path), [record])
    append_records(str(path), [note("b")])
    assert json.loads(path.read_bytes().split(b"\n")[0]) == record
    assert [getattr(item, "id", item) for item in read_log(str(path))] == ["a", "b"]


TAILS = {
    "a whole record without its end": (line_of(note("b")).rstrip(b"\n"), b"", 0),
    "half a record": (line_of(note("b"))[:40], line_of(note("b"))[:40] + b"\n", 40),
    "half a character": ("é".encode()[:1], b"\xc3\n", 1),
    "no record": (b"{}", b"{}\n", 2),
}


@pytest.mark.parametrize(("tail", "aside", "torn"), TAILS.values(), ids=TAILS)
def test_a_torn_last_line(tail: bytes, aside: bytes, torn: int, tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    path.write_bytes(line_of(note("a")) + tail)
    assert append_records(str(path), [note("c")]) == torn
    assert ids(path) == (["a", "b", "c"] if not torn else ["a", "c"])
    beside = Path(f"{path}{TORN}")
    assert (beside.read_bytes() if beside.exists() else b"") == aside


def test_a_torn_last_line_over_the_limit_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(200_000))
    path = tmp_path / "l.jsonl"
    path.write_bytes(b"x" * 500_000)
    assert append_records(str(path), [note("c")]) == 0
    assert path.read_bytes() == b"x" * 500_000 + b"\n" + line_of(note("c"))


@pytest.mark.parametrize("size", [1, STEP, STEP + 1])
def test_a_log_of_nothing_but_a_torn_line(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it may be."""
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(size))
    path, torn = tmp_path / "l.jsonl", b"{" + b"x" * (size - 1)
    path.write_bytes(torn)
    assert append_records(str(path), [note("c")]) == size
    assert (ids(path), Path(f"{path}{TORN}").read_bytes()) == (["c"], torn + b"\n")


def test_the_name_of_a_new_log_is_brought_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    monkeypatch.setattr(append, "sync_folder", synced.append)
    for name in "ab":
        append_records(str(tmp_path / "l.jsonl"), [note(name)])
    assert synced == [str(tmp_path)]


def test_the_same_id_is_added_once(tmp_path: Path) -> None:
    path, other = tmp_path / "l.jsonl", tmp_path / "ander.jsonl"
    append_records(str(other), [note("a")])
    again = {name: note("a")[name] for name in reversed(list(note("a")))}
    done = append_new(str(path), [again, note("b"), note("b")], others=[str(other), str(tmp_path / "weg.jsonl")])
    assert (done.added, done.known, done.torn) == ([note("b")], [note("a")], 0)
    assert ids(path) == ["b"]
    path.write_bytes(before := path.read_bytes() + b'{"id"')
    assert append_new(str(path), [note("b")]) == ([], [note("b")], 0)
    assert path.read_bytes() == before  # nothing to add, nothing touched


def test_what_was_filled_in_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    append_new(str(path), [note("a")])
    later = note("a", at="2026-03-03T10:00:00+01:00")
    assert append_new(str(path), [later], filled={"a": {"at"}}).known == [later]
    with pytest.raises(CannotRun):
        append_new(str(path), [later])


@pytest.mark.parametrize("name", ["a", 'é"\\', "\u2028"])
def test_an_id_of_another_record_is_refused_and_nothing_is_added(name: str, tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    path.write_text(json.dumps(note(name)) + "\n", "utf-8")  # with the escapes of ASCII
    before = path.read_bytes()
    with pytest.raises(CannotRun) as caught:
        append_new(str(path), [note("b"), note(name, body="Iets anders.")])
    assert caught.value.message == Text(
        f"het kenmerk '{name}' is al van een ander record", f"the id '{name}' belongs to another record"
    )
    assert (caught.value.place or "").endswith("l.jsonl:1")
    assert path.read_bytes() == before
    with pytest.raises(CannotRun):
        append_new(str(path), [note("c"), note("c", body="Iets anders.")])
    assert path.read_bytes() == before


def test_an_id_far_behind_in_a_long_log(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    append_records(str(path), [*(note(f"n{number}", body="x" * 10_000) for number in range(20)), note("a")])
    assert append_new(str(path), [note("a"), note("b")]) == ([note("b")], [note("a")], 0)


def test_many_ids_at_once(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"
    many = [note(f"n{number}") for number in range(3 * append.FEW)]
    append_new(str(path), many[::2])
    done = append_new(str(path), many)
    assert (len(done.added), len(done.known)) == (len(many) // 2, len(many) // 2)
    assert sorted(ids(path)) == sorted(record["id"] for record in many)


def refused(path: Path) -> CannotRun:
    with pytest.raises(CannotRun) as caught:
        append_records(str(path), [note("a")])
    return caught.value


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    assert refused(tmp_path).message.nl == "dit is een map, geen bestand"


@POSIX
def test_a_link_a_pipe_or_a_device_in_its_place(tmp_path: Path) -> None:
    target = tmp_path / "ergens.jsonl"
    target.write_bytes(b"")
    (tmp_path / "link.jsonl").symlink_to(target)
    os.mkfifo(tmp_path / "pijp.jsonl")
    assert refused(tmp_path / "link.jsonl").message.nl == "dit is een link, geen logboek"
    assert refused(tmp_path / "pijp.jsonl").message.nl == "dit is geen gewoon bestand"
    assert refused(Path("/dev/full")).message.nl == "dit is geen gewoon bestand"
    assert target.read_bytes() == b""


@POSIX
def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", deny)  # chmod would not stop root
    assert refused(tmp_path / "l.jsonl").message == Text(
        "schrijven lukt niet (je hebt er de rechten niet voor); het logboek is zoals het was",
        "cannot write (you have no permission); the log is as it was",
    )


FULL = """
import resource, sys
from webcare.model.errors import CannotRun
from webcare.store.append import append_records
from tests.store.test_append import note
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    append_records(sys.argv[1], [note("b", body="x" * 20_000)])
except CannotRun as problem:
    print(problem.message.en)
    print(problem.place)
"""


@POSIX
def test_a_disk_that_fills_up_half_way(tmp_path: Path) -> None:
    """Half of the record fits: that half is taken back."""
    path = tmp_path / "l.jsonl"
    append_records(str(path), [note("a")])
    before = path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(len(before) + 10_000)], capture_output=True, check=True, text=True
    )
    assert done.stdout == f"cannot write (the file becomes too large); the log is as it was\n{path}\n"
    assert path.read_bytes() == before


def test_threads_of_one_process(tmp_path: Path) -> None:
    path = tmp_path / "l.jsonl"

    def write(writer: int) -> None:
        for number in range(25):
            append_records(str(path), [note(f"{writer}-{number:02}")])

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert_in_order(ids(path), {str(writer): 25 for writer in range(8)})


def assert_in_order(found: list[str], whole: dict[str, int]) -> None:
    """Each writer's records, in the order in which they were written, and none twice."""
    for writer, count in whole.items():
        assert [name for name in found if name.startswith(f"{writer}-")][:count] == [
            f"{writer}-{number:02}" for number in range(count)
        ]
    assert len(found) == len(set(found))


WRITER = """
import itertools, json, sys
from webcare.store.append import append_records
record, most = json.loads(sys.argv[3]), int(sys.argv[4])
for number in itertools.islice(itertools.count(), most or None):
    append_records(sys.argv[1], [{**record, "id": f"{sys.argv[2]}-{number:02}"}])
    print(number, flush=True)
"""


def test_twenty_processes_of_which_some_are_killed(tmp_path: Path) -> None:
    """What was said to be written is there; nothing is torn; each writer's records are in order."""
    path, appends = tmp_path / "l.jsonl", 15
    dice = random.Random(20)  # noqa: S311  no secret
    mortal = {str(writer): dice.randrange(1, appends) for writer in range(0, 20, 3)}
    said: dict[str, int] = {}
    record = json.dumps(note("", body="é" * 10_000))

    def follow(writer: str) -> None:
        most = "0" if writer in mortal else str(appends)
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), writer, record, most], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            for count, _ in enumerate(process.stdout, 1):
                said[writer] = count
                if count == mortal.get(writer):
                    process.kill()  # while it writes the next

    threads = [threading.Thread(target=follow, args=(str(writer),)) for writer in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    append_records(str(path), [note("last-00")])
    assert_in_order(ids(path), {**said, "last": 1})
    for writer, count in said.items():
        assert count >= mortal[writer] if writer in mortal else count == appends
