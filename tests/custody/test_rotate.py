"""Rotating the key: everybody gets another pseudonym and stays one person, whatever happens on the way."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.custody.records import message, read, write
from webcare.custody import rotate as module
from webcare.custody.rotate import rotate
from webcare.model.errors import CannotRun
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.pseudonyms.keys import VARIABLE, key_path
from webcare.store.workspace import open_workspace


def logs() -> list[Path]:
    p = Pseudonymiser(open_key("."))
    jan, piet = p.person("customer", "@jan"), p.person("customer", "@piet")
    source = {"system": "x", "id": p.token("source", "1")}
    return [
        write(
            "logs/a.jsonl",
            message(1, "c1", jan, f"Met [@{piet}]", source=source),
            "kapot {",
            message(2, "c2", piet, "x"),
        ),
        write("logs/b.jsonl", message(3, "c3", jan, "y", onbekend=1.0)),
        write("logs/leeg.jsonl"),
    ]


def authors() -> list[str]:
    return [record["author"]["ref"] for name in ("a", "b") for record in read_whole(name) if "author" in record]


def read_whole(name: str) -> list[Any]:
    return [record for record in map(_maybe, Path(f"logs/{name}.jsonl").read_text("utf-8").splitlines()) if record]


def _maybe(line: str) -> Any:
    import json

    try:
        return json.loads(line)
    except ValueError:
        return None


def expected() -> list[str]:
    p = Pseudonymiser(open_key("."))
    return [p.person("customer", name) for name in ("jan", "piet", "jan")]


def test_new_pseudonyms_are_those_that_an_importer_makes() -> None:
    logs()
    old, before, path = open_key("."), authors(), key_path(".")
    done = rotate(open_workspace())
    new = open_key(".")
    assert (done.old, done.new, done.resumed, done.dry) == (old.id, new.id, False, False)
    assert done.pseudonyms == {os.path.join("logs", "a.jsonl"): 3, os.path.join("logs", "b.jsonl"): 1}
    assert authors() == expected() and set(authors()).isdisjoint(before)
    record = read_whole("a")[0]
    p = Pseudonymiser(new)
    assert record["source"]["id"] == p.token("source", "1")
    assert record["body"] == f"Met [@{p.person('customer', 'piet')}]"
    assert "kapot {\n" in Path("logs/a.jsonl").read_text("utf-8") and '"onbekend":1.0' in Path(
        "logs/b.jsonl"
    ).read_text("utf-8")
    assert path is not None and Path(path).exists()  # the old key is kept
    assert sorted(os.listdir("logs")) == [
        "README.md",
        *(f"{n}.jsonl{end}" for n in ("a", "b", "leeg") for end in ("", ".lock")),
    ]


def test_twice_in_a_row() -> None:
    logs()
    rotate(open_workspace())
    rotate(open_workspace())
    assert authors() == expected() and len(open_key(".").secrets) == 3


def test_a_trial_changes_nothing() -> None:
    before = [path.read_bytes() for path in logs()]
    key = open_key(".").id
    done = rotate(open_workspace(), dry=True)
    assert (done.old, done.new, done.pseudonyms) == (
        key, "", {os.path.join("logs", "a.jsonl"): 3, os.path.join("logs", "b.jsonl"): 1},
    )  # fmt: skip
    assert [path.read_bytes() for path in logs()] == before and open_key(".").id == key


@pytest.mark.parametrize("chosen", [False, True])
@pytest.mark.parametrize("moment", range(14))
def test_broken_off_at_any_moment_it_is_undone_or_finished(
    moment: int, chosen: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if chosen:
        source = key_path(".") or ""
        os.rename(source, tmp_path / "ci.key")
        monkeypatch.setenv(VARIABLE, str(tmp_path / "ci.key"))
    paths = logs()
    before, key = [path.read_bytes() for path in paths], open_key(".").id
    steps, killed = [0], list[int]()

    class Killed(BaseException):
        """As if the process were killed: nothing is cleared up."""

    def dies(function: Any) -> Any:
        def wrapped(*arguments: Any, **options: Any) -> Any:
            steps[0] += 1
            if steps[0] > moment:
                raise Killed
            return function(*arguments, **options)

        return wrapped

    with monkeypatch.context() as patch:
        for name in ("write_key", "_write_beside", "write_text", "put", "name_key", "keep", "discard"):
            patch.setattr(module, name, dies(getattr(module, name)))
        try:
            rotate(open_workspace())
        except Killed:
            killed.append(steps[0])
    assert killed
    with open("logs/b.jsonl", "ab") as file:  # a desk that has no need of a key goes on working
        file.write(b'{"v":1}\n')
    rotate(open_workspace())
    assert authors() == expected() and open_key(".").id != key
    assert Path("logs/b.jsonl").read_bytes().endswith(b'\n{"v":1}\n')
    assert [name for name in os.listdir("logs") if name.startswith(".")] == []
    assert [path.read_bytes().count(b"\n") for path in paths] == [
        data.count(b"\n") + (at == 1) for at, data in enumerate(before)
    ]


def test_a_log_that_shrank_meanwhile_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = logs()
    with monkeypatch.context() as patch:
        patch.setattr(module, "put", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            rotate(open_workspace())
    paths[0].write_bytes(b"{}\n")
    with pytest.raises(CannotRun) as caught:
        rotate(open_workspace())
    assert caught.value.message.en == "somebody else replaced this log meanwhile; nothing has changed"
    assert paths[0].read_bytes() == b"{}\n"
    assert read(paths[0]) == [{}]
