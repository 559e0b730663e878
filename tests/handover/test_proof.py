"""The proof of a handover: which files, which hashes, and what a receiver is told."""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handover.proving import FACTS, made, opened
from tests.store.repository import Repository, needs_git
from webcare import limits
from webcare.handover import proof_hash
from webcare.handover.proof import Survey, parts, survey
from webcare.handover.proof_file import Proof, digest_of
from webcare.handover.proof_hash import hashed
from webcare.handover.proof_verify import Difference, verify
from webcare.model.errors import CannotRun
from webcare.show.machine import pretty


def differences(folder: Path, proved: Proof, beside: Path | None = None) -> list[Difference]:
    return verify(proved, opened(folder), str(beside or folder)).differences


@given(st.binary(max_size=200).filter(lambda data: b"\r" not in data), st.integers(1, 9))
def test_line_ends_do_not_count_in_a_text_wherever_a_piece_ends(data: bytes, piece: int) -> None:
    text = data.replace(b"\0", b"")
    windows = text.replace(b"\n", b"\r\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof_hash, "CHUNK", piece)
        assert hashed(io.BytesIO(windows)) == hashed(io.BytesIO(text)) == (len(text), hashlib.sha256(text).hexdigest())


def test_a_lone_return_counts_and_so_does_every_byte_of_what_is_no_text() -> None:
    assert hashed(io.BytesIO(b"a\rb\r\r\n\r")) == (6, hashlib.sha256(b"a\rb\r\n\r").hexdigest())
    assert hashed(io.BytesIO(b"\0\r\n")) == (3, hashlib.sha256(b"\0\r\n").hexdigest())
    assert hashed(io.BytesIO(b"")) == (0, hashlib.sha256(b"").hexdigest())


def test_what_belongs_to_the_handbook_without_git(client: Path) -> None:
    for name in (
        "logs/echt.jsonl",
        "logs/a.pseudo.jsonl",
        "drafts/b.md",
        "answers/c.png",
        "handbook/.d.yaml",
        "e.yaml",
    ):
        (client / name).parent.mkdir(exist_ok=True)
        (client / name).write_bytes(b"x\n")
    found = {part.path: part.kind for part in parts(opened(client))}
    assert found["webcare.toml"] == "settings"
    assert (found["handbook/facts.yaml"], found["logs/a.pseudo.jsonl"]) == ("handbook", "logs")
    assert [kind for kind in ("settings", "logs", "drafts") for one in found.values() if one == kind] == [
        "settings",
        "logs",
    ]
    assert all(path.startswith(("handbook/", "answers/", "logs/", "webcare.toml")) for path in found)
    assert [*found] == sorted(found)


@needs_git
def test_with_git_what_it_tracks_belongs_to_it_and_what_it_lacks_is_told(client: Path) -> None:
    repository = Repository.new(client)
    commit = repository.commit({"drafts/b.md": "Hoi.", "answers/plaatje.bin": b"\0\r\n", "handbook/mail.yaml": "a\r\n"})
    repository.write(
        {"handbook/facts.yaml": "telefoon: 050 000 12 35\n", "answers/nieuw.md": "x", "drafts/los.md": "x"}
    )
    (client / "handbook" / "mail.yaml").write_bytes(b"a\n")
    surveyed = survey(opened(client))
    held = {file.path: file.committed for file in surveyed.files}
    assert surveyed.commit == commit
    assert surveyed.loose == ["answers/nieuw.md", "handbook/facts.yaml"]
    assert (held["drafts/b.md"], held["answers/plaatje.bin"], held["handbook/mail.yaml"]) == (True, True, True)
    assert "drafts/los.md" not in held


@needs_git
def test_a_client_below_the_top_of_its_repository(client: Path) -> None:
    repository = Repository.new(client.parent)
    commit = repository.commit({"lees.md": "x"})
    surveyed = survey(opened(client))
    assert (surveyed.commit, surveyed.loose) == (commit, [])
    assert {file.committed for file in surveyed.files} == {True}


@needs_git
def test_a_client_that_its_repository_does_not_hold(client: Path) -> None:
    repository = Repository.new(client.parent)
    commit = repository.commit({".gitignore": "klant/\n", "lees.md": "x"})
    surveyed = survey(opened(client))
    assert (surveyed.commit, surveyed.held_by) == (commit, None)
    assert surveyed.loose == [file.path for file in surveyed.files]


@needs_git
def test_a_file_too_large_to_hold_against_the_commit(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = Repository.new(client).commit()
    assert survey(opened(client)).held_by == commit
    monkeypatch.setattr(limits, "HANDOVER_COMPARED", limits.HANDOVER_COMPARED.at(1))
    surveyed = survey(opened(client))
    assert (surveyed.loose, surveyed.held_by) == ([], None)


@needs_git
def test_a_repository_without_a_commit(client: Path) -> None:
    Repository.new(client)
    assert survey(opened(client)).commit is None
    assert {file.committed for file in survey(opened(client)).files} == {None}


def test_the_same_input_gives_the_same_proof_and_a_digest_over_all_of_it(client: Path) -> None:
    first, second = made(client, {"handboek.md": b"# a\n"}), made(client, {"handboek.md": b"# a\r\n"})
    assert first == second
    document = json.loads(pretty(first))
    assert document["digest"] == digest_of(document)
    canonical = json.dumps({k: v for k, v in document.items() if k != "digest"}, sort_keys=True, separators=(",", ":"))
    assert document["digest"] == hashlib.sha256(canonical.encode()).hexdigest()
    assert document["at"] == "2026-11-22T09:00:00+01:00"
    assert document["counts"]["entries"]["facts"] == 1


def test_a_receiver_is_told_what_differs(client: Path) -> None:
    proved = made(client, {"handboek.md": b"# a\n", "handboek.html": b"<p>"})
    assert [one.state for one in differences(client, proved)] == ["missing", "missing"]  # the books
    (client / "handboek.md").write_bytes(b"# a\r\n")
    (client / "handboek.html").write_bytes(b"<b>")
    (client / "handbook" / "facts.yaml").write_bytes(FACTS.replace("\n", "\r\n").encode())
    (client / "handbook" / "tone.yaml").unlink()
    (client / "webcare.toml").write_bytes((client / "webcare.toml").read_bytes() + b"# x\n")
    (client / "answers" / "erbij.md").write_bytes(b"x")
    (client / "drafts").mkdir(exist_ok=True)
    (client / "drafts" / "werk.md").write_bytes(b"x")
    (client / "handboek.pdf").write_bytes(b"%PDF-1.4 van vorig jaar")
    assert differences(client, proved) == [
        Difference("answers/erbij.md", "extra"),
        Difference("handbook/tone.yaml", "missing"),
        Difference("webcare.toml", "changed"),
        Difference("handboek.html", "changed", book=True),
        Difference("handboek.pdf", "extra", book=True),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="making a link takes a privilege there")
def test_a_link_out_of_the_client_is_not_read(client: Path, tmp_path: Path) -> None:
    proved = made(client)
    (tmp_path / "elders.yaml").write_text(FACTS, "utf-8")
    (client / "handbook" / "facts.yaml").unlink()
    (client / "handbook" / "facts.yaml").symlink_to(tmp_path / "elders.yaml")
    assert differences(client, proved) == [Difference("handbook/facts.yaml", "unreadable")]


@pytest.mark.skipif(sys.platform == "win32", reason="making a link takes a privilege there")
def test_a_link_in_place_of_a_file_is_not_that_file(client: Path) -> None:
    """Even while it says the same: what it leads to was not handed over. One to what was is as good as that."""
    (client / "handbook" / "topics").mkdir()
    (client / "handbook" / "topics" / "meer.yaml").symlink_to(client / "handbook" / "topics.yaml")
    proved = made(client, {"handboek.md": b"boek"})
    (client / "handboek.md").write_bytes(b"boek")
    assert differences(client, proved) == []
    (client / "los").mkdir()
    for place, elsewhere in (("handbook/facts.yaml", "los/facts.yaml"), ("handboek.md", "los/handboek.md")):
        os.replace(client / place, client / elsewhere)
        (client / place).symlink_to(client / elsewhere)
    assert differences(client, proved) == [
        Difference("handbook/facts.yaml", "changed"),
        Difference("handboek.md", "changed", book=True),
    ]


def test_a_folder_in_place_of_a_file_is_not_read(client: Path) -> None:
    proved = made(client)
    (client / "handbook" / "facts.yaml").unlink()
    (client / "handbook" / "facts.yaml").mkdir()
    assert differences(client, proved) == [Difference("handbook/facts.yaml", "unreadable")]


def test_a_name_in_decomposed_letters_is_the_same_name(client: Path) -> None:
    """As macOS may keep it: an e and an accent."""
    (client / "answers" / "caf\u00e9.md").write_bytes(b"x")
    proved = made(client)
    os.rename(client / "answers" / "caf\u00e9.md", client / "answers" / "cafe\u0301.md")
    assert differences(client, proved) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", [b"fout\xff.md", b"a\\b.md", b"a\nb.md"])
def test_a_name_that_not_every_system_can_hold(client: Path, name: bytes) -> None:
    with open(os.path.join(os.fsencode(client), b"answers", name), "wb") as file:
        file.write(b"x")
    with pytest.raises(CannotRun, match="not every system can hold this file name"):
        parts(opened(client))


def test_loose_names_only_what_git_lacks(client: Path) -> None:
    assert survey(opened(client)).loose == []
    assert Survey([], "a").loose == []
