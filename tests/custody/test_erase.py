"""Erasing a person: times stay, who and what go, everybody else keeps every byte, and nothing of them is left anywhere."""

from __future__ import annotations

import json
import os
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.custody.records import FEMKE, JAN, PIET, event, line, message, note, rating, read, write
from webcare.custody import erase as module
from webcare.custody.erase import Erased, erase
from webcare.custody.person import Person, person_of
from webcare.custody.rewrite import rewrite
from webcare.model.errors import CannotRun
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.store.workspace import open_workspace
from webcare.suggest.past import index_past
from webcare.suggest.past_index import PastIndex

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def gone(who: str = JAN, *, dry: bool = False, reason: str | None = None, indexes: tuple[str, ...] = ()) -> Erased:
    workspace = open_workspace()
    return erase(workspace, person_of(who, workspace), NOW, dry=dry, reason=reason, indexes=indexes)


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }


JANS: list[Any] = [
    message(1, "c1", JAN, "Mijn lamp is stuk. Groet, Jan", source={"system": "x", "id": "1", "url": "https://x.example/jan"},
            trigger="mention", topic="defect", sentiment=-0.5, tags=["vip"], naam="Jan de Vries"),
    event(2, "c1", "assigned", to=FEMKE),
    message(3, "c1", FEMKE, "Hoi Jan, we sturen een nieuwe. ^F", in_reply_to="m1", template="a@12345678"),
    message(4, "c1", FEMKE, "Hoi [naam], hij is onderweg. ^[initialen]", in_reply_to="m1"),
    note(5, "c1", "Klonk erg boos."),
    rating(6, "c1", 4, "Snel geholpen"),
]  # fmt: skip
OTHERS: list[Any] = [
    message(7, "c2", PIET, "Waar is mijn pakket?", extra={"a": 1.0, "b": [1e2]}),
    '{ "v":1, "type":"message" , "kapot',
    note(8, "c2", "Klonk blij."),
    "",
    message(9, "c3", PIET, f"Net wat [@{JAN}] zegt", extra={"x": 1.50}),
]


def test_what_stays_and_what_goes() -> None:
    log = write("logs/a.jsonl", *JANS, *OTHERS)
    before = log.read_text("utf-8").splitlines()
    done = gone(reason="verzoek van de klant")
    after = log.read_text("utf-8").splitlines()
    assert done._replace(left=[]) == Erased(
        JAN, False, {os.path.join("logs", "a.jsonl"): Counter(own=1, replies=1, notes=2, mentions=1)}, [], [], [],
    )  # fmt: skip
    assert json.loads(after[0]) == message(
        1, "c1", None, None, source={"system": "x"}, trigger="mention", topic="defect", sentiment=-0.5
    )
    assert after[1] == before[1]
    assert json.loads(after[2]) == message(3, "c1", FEMKE, None, in_reply_to="m1", template="a@12345678")
    assert after[3] == before[3]
    assert json.loads(after[4]) == note(5, "c1", "")
    assert json.loads(after[5]) == rating(6, "c1", 4)
    assert after[6:10] == before[6:10]
    mark = json.loads(after[10])["body"].removeprefix("Net wat [@").removesuffix("] zegt")
    assert mark.startswith("gewist-") and after[10] == before[10].replace(JAN, mark)
    record = json.loads(after[11])
    assert record == {
        "v": 1, "type": "erasure", "id": record["id"], "conversation_id": record["id"], "at": "2026-11-22T12:00:00+00:00",
        "count": 5, "reason": "verzoek van de klant",
    }  # fmt: skip
    assert len(after) == 12


def test_a_trial_changes_nothing_and_says_the_same(client: Path) -> None:
    write("logs/a.jsonl", *JANS, *OTHERS)
    write("logs/b.jsonl", message(20, "c1", FEMKE, "Dag Jan!"))
    before = everything(client)
    tried = gone(dry=True)
    assert everything(client) == before
    assert gone()._replace(dry=True) == tried


def test_a_second_time_there_is_nothing_to_do(client: Path) -> None:
    write("logs/a.jsonl", *JANS, *OTHERS)
    gone()
    before = everything(client)
    assert gone().nothing
    assert everything(client) == before


def test_an_account_is_found_by_its_pseudonym_and_as_it_stands() -> None:
    ref = Pseudonymiser(open_key(".")).person("customer", "@jan_de_vries")
    log = write(
        "logs/a.jsonl",
        message(1, "c1", ref, "Hoi"),
        message(2, "jan_de_vries", "@Jan_de_Vries", "Hallo"),
        message(3, "jan_de_vries", FEMKE, "Dag"),
        message(4, "c4", PIET, "Wat @jan_de_vries zegt, en jan_de_vriesland niet"),
    )
    assert gone("@jan_de_vries").logs == {os.path.join("logs", "a.jsonl"): Counter(own=2, mentions=1)}
    bodies = [record.get("body") for record in read(log)]
    assert bodies[:3] == [None, None, "Dag"] and bodies[3].endswith(" zegt, en jan_de_vriesland niet")
    assert "jan_de_vries " not in log.read_text("utf-8")


def test_an_address_or_a_name_is_an_account_too() -> None:
    log = write("logs/a.jsonl", message(1, "c1", PIET, "Mail Jan@voorbeeld.nl, of bel 06-12345678."))
    assert gone("jan@voorbeeld.nl").logs == {os.path.join("logs", "a.jsonl"): Counter(mentions=1)}
    assert "voorbeeld" not in log.read_text("utf-8")


def test_an_id_made_of_the_pseudonym_keeps_a_conversation_together() -> None:
    first = write("logs/a.jsonl", message(1, f"dm-{JAN}", JAN, "Hoi"), event(2, f"dm-{JAN}", "resolved"))
    second = write("logs/b.jsonl", event(3, f"dm-{JAN}", "reopened"))
    gone()
    conversations = {
        record["conversation_id"] for log in (first, second) for record in read(log) if record["type"] != "erasure"
    }
    assert len(conversations) == 1
    assert conversations.pop().startswith("dm-gewist-")


def test_what_was_said_in_company_stays_unless_it_names_the_person() -> None:
    log = write(
        "logs/a.jsonl", *JANS[:1], message(2, "c1", PIET, "Bij mij ook"), note(3, "c1", "Twee klanten, zelfde klacht"),
        note(4, "c1", "Jan krijgt een nieuwe"), rating(5, "c1", 5, "Top"),
    )  # fmt: skip
    gone()
    assert [record.get("body", record.get("comment")) for record in read(log)] == [
        None, "Bij mij ook", "Twee klanten, zelfde klacht", "", "Top", None,
    ]  # fmt: skip


def test_a_broken_line_with_the_person_is_left_and_told() -> None:
    torn = line(message(2, "c1", JAN, "x"))[:-3]
    log = write("logs/a.jsonl", *JANS[:1], torn)
    place = os.path.join("logs", "a.jsonl")
    assert gone().left == [f"{place}:2"]
    assert log.read_text("utf-8").splitlines()[1] == torn


def test_a_record_nested_too_deep_is_left_and_told() -> None:
    deep = line(message(2, "c2", PIET, "x"))[:-1] + ',"x":' + "[" * 700 + f'"{JAN}"' + "]" * 700 + "}"
    log = write("logs/a.jsonl", *JANS[:1], deep)
    assert gone().left == [f"{os.path.join('logs', 'a.jsonl')}:2"]
    assert log.read_text("utf-8").splitlines()[1] == deep


def test_any_other_file_with_the_person_is_told(client: Path) -> None:
    write("logs/a.jsonl", *JANS[:1])
    (client / "notities.txt").write_text(f"niets\nbel {JAN}\n", "utf-8")
    (client / ".git").mkdir()
    (client / ".git" / "oud").write_text(JAN, "utf-8")
    assert gone().left == ["notities.txt:2"]


def test_drafts_about_the_person_go_and_others_stay(client: Path) -> None:
    write("logs/a.jsonl", message(1, "c1", JAN, "Mijn groene lamp knippert elke avond. Wat nu?"))
    drafts = {
        "a.md": "---\nconversation: c1\n---\nHoi",
        "b.md": "---\ngesprek: c2\n---\nHoi",
        "c.txt": f"Vraag het {JAN}",
        "answers/nieuw.md": '---\nid: nieuw\ntitle: Lamp\nquestions:\n  - "Mijn groene lamp knippert elke avond"\n---\nHoi',
        "answers/ander.md": '---\nid: ander\ntitle: Lamp\nquestions:\n  - "Hoe hang ik een lamp op?"\n---\nHoi',
    }
    for name, text in drafts.items():
        path = client / "drafts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert gone().drafts == [os.path.join("drafts", *name.split("/")) for name in ("a.md", "c.txt", "answers/nieuw.md")]
    left = sorted(path.name for path in (client / "drafts").rglob("*.*"))
    assert left == ["README.md", "ander.md", "b.md"]


def test_the_index_of_past_questions_goes_and_the_rest_of_the_cache_folder_stays(tmp_path: Path) -> None:
    write("logs/a.jsonl", *JANS)
    index_past(open_workspace())
    index = PastIndex.path_of(open_workspace().path("logs"))
    assert Path(index).exists()
    (tmp_path / "cache" / "van-mij.txt").write_text("blijft", "utf-8")
    gone(indexes=(index,))
    assert sorted(str(path.relative_to(tmp_path / "cache")) for path in (tmp_path / "cache").rglob("*") if path.is_file()) == [
        "van-mij.txt"
    ]  # fmt: skip


@pytest.mark.parametrize("reason", [f"voor {JAN}", "bel 06-12345678", "mail jan@voorbeeld.nl"])
def test_a_reason_may_not_say_who_it_is(reason: str) -> None:
    log = write("logs/a.jsonl", *JANS)
    before = log.read_bytes()
    with pytest.raises(CannotRun) as caught:
        gone(reason=reason)
    assert caught.value.message == ("in de reden staat wie het is", "the reason says who it is")
    assert log.read_bytes() == before


@pytest.mark.parametrize("who", ["", "@", "ab", "x" * 201])
def test_nobody_is_no_person(who: str) -> None:
    with pytest.raises(CannotRun) as caught:
        gone(who)
    assert caught.value.message.en == "this is neither a pseudonym nor an account"


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_log_outside_the_folder_is_not_touched(client: Path, tmp_path: Path) -> None:
    outside = write(str(tmp_path / "ver.jsonl"), *JANS)
    os.symlink(outside, client / "logs" / "ver.jsonl")
    before = outside.read_bytes()
    assert gone().nothing
    assert outside.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes of this kind on Windows")
def test_a_pipe_among_the_logs_stops_everything_before_it_begins(client: Path) -> None:
    log = write("logs/a.jsonl", *JANS)
    os.mkfifo(client / "logs" / "b.jsonl")
    before = log.read_bytes()
    with pytest.raises(CannotRun):
        gone()
    assert log.read_bytes() == before


@pytest.mark.parametrize("moment", range(4))
def test_broken_off_between_two_logs_it_can_be_done_again(
    moment: int, client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each log holds replies in a conversation that only the other knows to be the person's."""
    write("logs/a.jsonl", message(1, "c1", JAN, "Hoi. Groet, Jan"), message(2, "c2", FEMKE, "Dag Jan, hier ben ik"))
    write("logs/b.jsonl", message(3, "c2", JAN, "Hallo"), message(4, "c1", FEMKE, "Dag Jan, daar ben ik"))
    write("logs/c.jsonl", message(5, "c2", FEMKE, "En Jan, nog iets?"))
    count = [0]
    real = rewrite

    def stops(*arguments: Any) -> bool:
        count[0] += 1
        if count[0] > moment:
            raise KeyboardInterrupt
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(module, "rewrite", stops)
        with pytest.raises(KeyboardInterrupt):
            gone()
    gone()
    text = b"".join(everything(client / "logs").values()).decode()
    assert JAN not in text and "Jan" not in text
    assert text.count('"type":"message"') == 5


PEOPLE = st.sampled_from([JAN, PIET, FEMKE])
BODIES = st.sampled_from(["Hoi", f"Dag [@{JAN}]", "Hoi Jan, dank", "", "é 😀 \u2028", f"{JAN} en {PIET}", "Groet, Jan"])
RECORDS = st.builds(
    lambda number, conversation, ref, body, unknown: message(number, conversation, ref, body, **unknown),
    st.integers(1, 5_000), st.sampled_from(["c1", "c2", "c3", f"dm-{JAN}"]), PEOPLE, BODIES,
    st.sampled_from([{}, {"onbekend": {"x": [1.0, None]}}, {"wie": JAN}, {JAN: 1}]),
)  # fmt: skip
BROKEN = st.sampled_from(
    ["", "{", "niets", '{"v":1}', "[1,2]", '"tekst"', '{"type":"message","body":NaN}', "\ufeff", "\ud800"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.one_of(RECORDS, BROKEN), max_size=12))
def test_everybody_else_keeps_every_byte(records: list[Any]) -> None:
    log = write("logs/a.jsonl", *records)
    before = log.read_bytes().split(b"\n")[:-1]
    done = gone()
    after = log.read_bytes().split(b"\n")[:-1]
    assert len(after) == len(before) + (not done.nothing)
    assert JAN.encode() not in log.read_bytes() and done.left == []
    conversations = {
        one["conversation_id"] for one in records if isinstance(one, dict) and one["author"].get("ref") == JAN
    }
    for record, old, new in zip(records, before, after, strict=False):
        if not isinstance(record, dict) or (JAN not in line(record) and record["conversation_id"] not in conversations):
            assert new == old
        else:
            changed = json.loads(new)
            assert [changed[name] for name in ("at", "channel", "direction", "type")] == [
                record[name] for name in ("at", "channel", "direction", "type")
            ]
            if record["author"].get("ref") == JAN:
                assert changed["author"] == {"type": "customer"} and "body" not in changed and "onbekend" not in changed
            elif record["author"].get("ref") == PIET and JAN not in line(record):
                assert new == old
    assert gone().nothing
    assert log.read_bytes().split(b"\n")[:-1] == after


def test_a_person_without_a_key_is_looked_for_as_written(client: Path) -> None:
    (client / "webcare.toml").write_text('client = "Proef"\n', "utf-8")
    person = person_of("@Jan_de_Vries", open_workspace())
    assert isinstance(person, Person)
    assert (person.refs, person.account, person.shown) == (frozenset(), "jan_de_vries", "ja…")
    assert (
        person.wrote("jan_de_vries")
        and person.wrote("@JAN_de_vries")
        and not person.wrote("jan")
        and not person.wrote(None)
    )
