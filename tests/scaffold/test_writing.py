"""A folder is written whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.scaffold import writing
from webcare.scaffold.writing import write_folder

TEXTS = {"a.txt": "a", "webcare.toml": "w", "map/b.txt": "b", "map/diep/c.txt": "c"}


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("stops_at", range(4))
@pytest.mark.parametrize("reason", [KeyboardInterrupt(), CannotRun(Text("vol", "full")), MemoryError()])
def test_whatever_stops_it_nothing_is_left(
    stops_at: int, reason: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "eigen.txt").write_text("van mij", "utf-8")
    (tmp_path / "klant").mkdir()
    (tmp_path / "klant" / "a.txt").write_text("van mij", "utf-8")
    written: list[str] = []

    def stopping(path: str, text: str) -> None:
        if len(written) == stops_at - 1 or stops_at == 0:
            raise reason
        written.append(path)
        Path(path).write_text(text, "utf-8")

    monkeypatch.setattr(writing, "write_text", stopping)
    before = left(tmp_path)
    with pytest.raises(type(reason)):
        write_folder(str(tmp_path / "klant"), TEXTS)
    assert left(tmp_path) == before
    assert (tmp_path / "klant" / "a.txt").read_text("utf-8") == "van mij"


def test_the_file_that_makes_it_a_client_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    def noting(path: str, text: str) -> None:
        order.append(os.path.basename(path))
        Path(path).write_text(text, "utf-8")

    monkeypatch.setattr(writing, "write_text", noting)
    made = write_folder(str(tmp_path), TEXTS)
    assert order == ["a.txt", "b.txt", "c.txt", "webcare.toml"]
    assert made.written == [os.path.normpath(name) for name in TEXTS]


def test_a_file_of_somebody_else_in_the_way_of_undoing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(_path: str, _text: str) -> None:
        (tmp_path / "klant" / "tussendoor.txt").write_text("ander", "utf-8")
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "write_text", busy)
    with pytest.raises(KeyboardInterrupt):
        write_folder(str(tmp_path / "klant"), TEXTS)
    assert left(tmp_path) == ["klant", "klant/tussendoor.txt"]
