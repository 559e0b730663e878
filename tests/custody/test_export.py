"""What the logs hold on a person, gathered; and a copy without people, to share."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.custody.records import FEMKE, JAN, PIET, event, line, message, note, rating, write
from webcare import limits
from webcare.custody.export import Dossier, gather
from webcare.custody.person import person_of
from webcare.custody.private import write_private
from webcare.custody.redact import Redactor, texts
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.store.workspace import open_workspace


def test_everything_of_the_person_and_nothing_of_others() -> None:
    mine = message(3, "c1", JAN, "Hoi", onbekend={"a": [1]}, source={"system": "x", "id": "1"})
    torn = line(message(9, "c1", JAN, "x"))[:-5]
    write("logs/b.jsonl", note(5, "c1", "Boos"), message(2, "c2", PIET, "Anders"), torn)
    write(
        "logs/a.jsonl", message(4, "c1", FEMKE, "Dag"), mine, message(6, "c1", PIET, "Ik ook"), rating(8, "c1", 5),
        event(7, "c1", "assigned", to=FEMKE),
    )  # fmt: skip
    workspace = open_workspace()
    anonymous: dict[str, Any] = {"author": {"type": "agent"}}
    assigned = event(7, "c1", "assigned")
    assert gather(workspace, person_of(JAN, workspace)) == Dossier(
        JAN,
        [
            mine,
            message(4, "c1", FEMKE, "Dag") | anonymous,
            note(5, "c1", "Boos") | anonymous,
            assigned,
            rating(8, "c1", 5),
        ],
        1,
        1,
        [f"{os.path.join('logs', 'b.jsonl')}:3"],
    )


def test_a_new_file_is_for_its_owner_and_none_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    write_private(str(path), [b"a", b"b"])
    assert path.read_bytes() == b"ab"
    if os.name == "posix":
        assert os.stat(path).st_mode & 0o777 == 0o600
    with pytest.raises(CannotRun) as caught:
        write_private(str(path), [b"c"])
    assert caught.value.message == ("dit bestand bestaat al", "this file exists already")
    assert path.read_bytes() == b"ab"


def test_what_fails_halfway_leaves_no_file(tmp_path: Path) -> None:
    def pieces() -> Any:
        yield b"a"
        raise CannotRun(Text("stuk", "broken"))

    with pytest.raises(CannotRun):
        write_private(str(tmp_path / "x"), pieces())
    assert not (tmp_path / "x").exists()


def redacted(path: Path) -> tuple[list[str], dict[str, int]]:
    redactor = Redactor(Pseudonymiser(open_key("."), open_workspace()))
    return b"".join(redactor.log(str(path))).decode().splitlines(), dict(redactor.counts)


def test_a_log_to_share() -> None:
    p = Pseudonymiser(open_key("."))
    raw = message(
        1, "jan@voorbeeld.nl", "@jan", "Bel 06-12345678. Groet, Jan", naam="Jan", tags=["bel 06-12345678"],
        source={"system": "x", "id": "171234567890", "url": "https://x.com/jan/status/171234567890", "naam": "Jan"},
    )  # fmt: skip
    clean = message(2, "c1", FEMKE, "Beste [naam], ja. ^[initialen]", topic="defect")
    log = write("logs/a.jsonl", raw, "kapot met 06-12345678", clean, "")
    lines, counts = redacted(log)
    token, url = p.token("source", "171234567890"), p.token("url", "https://x.com/jan/status/171234567890")
    assert [json.loads(one) for one in lines] == [
        message(
            1, p.token("id", "jan@voorbeeld.nl"), p.person("customer", "jan"), "Bel [telefoonnummer]. Groet, [naam]",
            tags=["bel [telefoonnummer]"], source={"system": "x", "id": token, "url": f"https://log.example/{url}"},
        ),
        clean,
    ]  # fmt: skip
    assert lines[1] == line(clean)
    assert counts == {"changed": 1, "dropped": 1, "fields": 1}
    again = write("logs/b.jsonl", *lines)
    assert redacted(again)[0] == lines


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    st.lists(
        st.one_of(st.text(max_size=30), st.binary(max_size=30).map(lambda data: data.decode("latin-1"))), max_size=6
    )
)
def test_any_lines_are_taken_as_a_log(lines: list[str]) -> None:
    log = write("logs/a.jsonl", *(one.encode("utf-8", "replace").decode() for one in lines))
    for one in redacted(log)[0]:
        assert isinstance(json.loads(one), dict)


def test_stars_need_no_key_and_long_texts_are_read_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DRAFT", limits.DRAFT.at(100))
    path = tmp_path / "x.txt"
    path.write_text("Bel 06-12345678 é\n" * 80, "utf-8")
    assert b"".join(texts(str(path), mask)).decode() == "Bel 06-******** é\n" * 80


def test_a_text_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"a\nb \xff")
    with pytest.raises(CannotRun) as caught:
        list(texts(str(tmp_path / "x.txt"), mask))
    assert caught.value.message.en == "this is not valid UTF-8"
