"""Files: read as they are or refused with a reason, and written whole or not at all."""

import errno
import os
import stat
import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.store.files import decode, read_bytes, read_source, read_text_or_nothing, shown

AS_UTF8 = Text("sla het op als UTF-8", "save it as UTF-8")
NO_UTF8 = Text("dit is geen geldige UTF-8", "this is not valid UTF-8")
UTF16 = Text("dit bestand is UTF-16, geen UTF-8", "this file is UTF-16, not UTF-8")
NUL = Text("dit is geen tekst: er staan nulbytes in", "this is not text: it holds NUL bytes")
SMALL = limits.CONFIG.at(100)
MISSING = Text("dit bestand bestaat niet", "this file does not exist")
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")


def refused(call: Callable[[], object]) -> tuple[Text, Text | None, str | None]:
    with pytest.raises(CannotRun) as caught:
        call()
    return caught.value.message, caught.value.hint, caught.value.place


UNDECODABLE: dict[str, tuple[bytes, Text, Text | None, str]] = {
    "UTF-16": ("Hoi Sanne".encode("utf-16"), UTF16, AS_UTF8, "d.md"),
    "UTF-16, the other way round": (b"\xfe\xff\0H\0o\0i", UTF16, AS_UTF8, "d.md"),
    "UTF-16 without a mark": ("Hoi".encode("utf-16-le"), NUL, None, "d.md"),
    "Latin-1": ("Hoi René".encode("latin-1"), NO_UTF8, AS_UTF8, "d.md:1:8"),
    "Latin-1 behind emoji and CRLF": ("é\r\nü🙂 ".encode() + b"\xe9", NO_UTF8, AS_UTF8, "d.md:2:4"),
    "behind CR": (b"Hoi\r\xff", NO_UTF8, AS_UTF8, "d.md:2:1"),
    "half a character": ("Hoi 🙂".encode()[:-1], NO_UTF8, AS_UTF8, "d.md:1:5"),
    "half a surrogate pair": (b"\xed\xa0\xbd", NO_UTF8, AS_UTF8, "d.md:1:1"),
}


@pytest.mark.parametrize(("data", "message", "hint", "place"), UNDECODABLE.values(), ids=UNDECODABLE)
def test_undecodable(data: bytes, message: Text, hint: Text | None, place: str) -> None:
    assert refused(lambda: decode(data, "d.md")) == (message, hint, place)


def test_a_byte_order_mark_is_kept() -> None:
    assert decode(b"\xef\xbb\xbfHoi\r\n", "d.md") == "\ufeffHoi\r\n"


BYTES = st.lists(st.sampled_from([b"\xff", b"\xfe", b"a", b"\r", b"\n", b"\xc3", b"\xa9"])).map(b"".join)


@given(st.binary(max_size=60) | BYTES)
def test_any_bytes_are_decoded_or_refused_at_a_place(data: bytes) -> None:
    place: str | None = None
    try:
        text = decode(data, "d.md")
    except CannotRun as problem:
        text, place = data.decode("utf-8", "replace"), problem.place
    assert text.encode() == data if place is None else place.startswith("d.md")
    if place is not None and place != "d.md":
        line, column = map(int, place.split(":")[1:])
        assert text[Source(None, text).starts[line - 1] + column - 1] == "\ufffd"


@given(st.text())
def test_decoding_undoes_encoding(text: str) -> None:
    assert "\0" in text or decode(text.encode(), "d.md") == text


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("map").mkdir()
    Path("groot.md").write_bytes(b"x" * 1_500_001)
    folder = Text("dit is een map, geen bestand", "this is a folder, not a file")
    large = Text("te groot: hoogstens 1 MB wordt gelezen", "too large: at most 1 MB is read")
    assert refused(lambda: read_source("weg.md", SMALL)) == (MISSING, None, "weg.md")
    assert refused(lambda: read_source("groot.md/x", SMALL, name="x")) == (MISSING, None, "x")
    assert refused(lambda: read_source("map", SMALL)) == (folder, None, "map")
    assert refused(lambda: read_source("groot.md", limits.DRAFT)) == (large, limits.DRAFT.hint, "groot.md")
    odd = Text("dit bestand gaat niet open (ValueError)", "cannot open this file (ValueError)")
    assert refused(lambda: read_source("a\0b", SMALL)) == (odd, None, "a\0b")
    assert len(read_bytes("groot.md", limits.DRAFT.at(1_500_001), "groot.md")) == 1_500_001


@posix
def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe that nobody writes to would wait for ever, and a device never ends."""
    os.mkfifo(tmp_path / "pijp")
    (tmp_path / "rond").symlink_to(tmp_path / "rond")
    (tmp_path / "los").symlink_to(tmp_path / "weg")
    special = Text("dit is geen gewoon bestand", "this is not an ordinary file")
    for path in (str(tmp_path / "pijp"), "/dev/zero", "/dev/null"):
        assert refused(partial(read_bytes, path, SMALL, path)) == (special, None, path)
    loop = os.strerror(errno.ELOOP)
    assert refused(lambda: read_bytes(str(tmp_path / "rond"), SMALL, "rond"))[0].en == f"cannot open this file ({loop})"
    assert refused(lambda: read_bytes(str(tmp_path / "los"), SMALL, "los")) == (MISSING, None, "los")


@pytest.mark.skipif(sys.platform != "linux", reason="a file of which reading fails, and opening does not")
def test_a_disk_that_fails_while_it_is_read() -> None:
    failed = Text(
        "dit bestand gaat niet open (de schijf geeft een fout)", "cannot open this file (the disk reports an error)"
    )
    assert refused(lambda: read_bytes("/proc/self/mem", SMALL, "a.md")) == (failed, None, "a.md")


MINE = Text("dit bestand mag je niet openen", "you may not open this file")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read anything")
def test_a_file_that_is_not_yours(tmp_path: Path) -> None:
    (tmp_path / "dicht").write_text("Hoi", "utf-8")
    (tmp_path / "dicht").chmod(0)
    assert refused(lambda: read_bytes(str(tmp_path / "dicht"), SMALL, "dicht")) == (MINE, None, "dicht")


def test_a_file_that_may_not_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """As above, also for root: the operating system's refusal is played."""
    real = os.stat

    def refuse(path: str) -> os.stat_result:
        if path == "dicht":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "stat", refuse)
    assert refused(lambda: read_bytes("dicht", SMALL, "dicht")) == (MINE, None, "dicht")


def test_a_file_to_look_in_is_empty_when_it_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text("Hoi", "utf-8")
    (tmp_path / "kapot.md").write_bytes(b"\xff")
    names = ("d.md", "kapot.md", "weg.md")
    assert [read_text_or_nothing(str(tmp_path / name)) for name in names] == ["Hoi", "", ""]


def test_a_file_that_is_larger_than_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as one that grows while it is read, or one of ``/proc``. No more of it is read than it takes to see that."""
    (tmp_path / "groeit.md").write_bytes(b"x" * 5_000_000)
    empty = os.stat_result((stat.S_IFREG, *[0] * 9))
    monkeypatch.setattr(os, "fstat", lambda _: empty)
    large = Text("te groot: hoogstens 100 kB wordt gelezen", "too large: at most 100 kB is read")
    path = str(tmp_path / "groeit.md")
    tracemalloc.start()
    assert refused(lambda: read_bytes(path, limits.CONFIG, "groeit.md")) == (large, limits.CONFIG.hint, "groeit.md")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 1_000_000


def test_personal_data_is_masked_in_what_is_shown(tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text("Bel 06-12345678", "utf-8")
    source = read_source(str(tmp_path / "d.md"), SMALL, name="d.md")
    assert (source.path, source.text, source.masked) == ("d.md", "Bel 06-12345678", "Bel 06-********")


def test_a_path_is_shown_as_the_user_would_type_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts, log, other = tmp_path / "klant" / "drafts", tmp_path / "klant" / "logs" / "a.jsonl", tmp_path / "ander.md"
    drafts.mkdir(parents=True)
    monkeypatch.chdir(drafts)
    assert shown(str(drafts / "a.md")) == "a.md"
    assert [shown(str(path)) for path in (log, other)] == [str(log), str(other)]
    (tmp_path / "klant" / "webcare.toml").write_text('client = "Proef"\n', "utf-8")
    assert [shown(str(path)) for path in (log, other)] == [os.path.join("..", "logs", "a.jsonl"), str(other)]
