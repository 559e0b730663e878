"""Which drafts are read, and what is known about each: from the command line, then from its front matter."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from webcare import limits
from webcare.lint.drafts import Given, collect, parse_draft, thread_of, unknown_channel
from webcare.model.draft import Draft, Ignored, ReviewStep, ThreadMessage
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.store.workspace import Workspace, open_workspace

NO_DRAFTS = "hier staan geen concepten"


@pytest.fixture
def folder(client: Path) -> Path:
    for name in (
        "b.md",
        "a.txt",
        "README.md",
        "readme.txt",
        ".verborgen.md",
        "c.docx",
        "sub/d.md",
        ".git/e.md",
        "fragments/f.md",
    ):
        path = client / "drafts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Hoi", encoding="utf-8")
    (client / "buiten.md").write_text("Hoi", encoding="utf-8")
    (client / "drafts" / "link.md").symlink_to("../buiten.md")
    (client / "drafts" / "binnen.md").symlink_to("b.md")
    return client


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (["drafts"], ["drafts/a.txt", "drafts/b.md", "drafts/binnen.md", "drafts/sub/d.md"]),
        (["drafts/sub"], ["drafts/sub/d.md"]),
        (["drafts/README.md", "drafts/c.docx"], ["drafts/README.md", "drafts/c.docx"]),
        (["drafts/sub", "buiten.md", "weg.md"], ["drafts/sub/d.md", "buiten.md", "weg.md"]),
    ],
)
def test_collect(paths: list[str], files: list[str]) -> None:
    """A file that is named is read, whatever it is; a folder stands for its drafts, links out of it left out."""
    assert [path.replace(os.sep, "/") for path in collect(paths)] == files


def test_a_folder_without_drafts(client: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        list(collect(["logs"]))
    assert (caught.value.message.nl, caught.value.place) == (NO_DRAFTS, "logs")
    assert client.is_dir()


@pytest.fixture
def workspace(client: Path) -> Workspace:
    return open_workspace(str(client))


def parsed(text: str, workspace: Workspace, given: Given | None = None) -> tuple[Draft, list[str]]:
    draft, findings = parse_draft(Source("a.md", text), given or Given(), workspace)
    return draft, [item.message.nl for item in findings]


ENTRY = "taal/dubbel-woord — citaat"
FRONT = """\
---
channel: x
surface: closed
reply-to: |
  Waar blijft het?
  Groet, Jan
customer-name: Jan
topic: levering
author: SV
template: pakket-kwijt
status: to-review
review: [{at: 2026-11-20T10:05, act: requested, by: sanne}]
ignore: [taal/dubbel-woord — citaat]
---
"""
ALIASES = """\
---
kanaal: x
surface: closed
antwoord-op: |
  Waar blijft het?
  Groet, Jan
klantnaam: Jan
onderwerp: levering
auteur: SV
sjabloon: pakket-kwijt
status: to-review
toetsing: [{at: 2026-11-20T10:05, act: requested, by: sanne}]
negeer: [taal/dubbel-woord — citaat]
...
"""


@pytest.mark.parametrize("front", [FRONT, ALIASES, FRONT.replace("\n", "\r\n"), f"\ufeff{FRONT}"])
def test_front_matter(front: str, workspace: Workspace) -> None:
    draft, findings = parsed(f"{front}Hoi Jan. ^SV", workspace)
    assert findings == []
    assert draft == Draft(
        name="a.md",
        text=f"{front}Hoi Jan. ^SV",
        body_start=len(front),
        channel="x",
        surface="closed",
        reply_to="Waar blijft het?\nGroet, Jan\n",
        customer_name="Jan",
        topic="levering",
        author="SV",
        template="pakket-kwijt",
        status="to-review",
        review=(ReviewStep(at=datetime(2026, 11, 20, 10, 5), act="requested", by="sanne"),),  # noqa: DTZ001  as typed
        ignore=(Ignored(ENTRY, front.index(ENTRY), front.index(ENTRY) + len(ENTRY)),),
        path="a.md",
    )


def test_the_command_line_goes_first(workspace: Workspace) -> None:
    draft, _ = parsed(f"{FRONT}Hoi Jan. ^SV", workspace, Given("email", "open", "Mooi!", "Piet"))
    known = (draft.channel, draft.surface, draft.reply_to, draft.customer_name, draft.topic)
    assert known == ("email", "open", "Mooi!", "Piet", "levering")


def test_no_front_matter(workspace: Workspace) -> None:
    assert parsed("Hoi Jan. ^SV", workspace) == (Draft(name="a.md", text="Hoi Jan. ^SV", path="a.md"), [])


@pytest.mark.parametrize(
    ("front", "place", "words", "message"),
    [
        ("topic: n\nchannel: n", (3, 10), "n", "onbekend kanaal 'n'"),
        ("author: qqq\nkanaal: qqq", (3, 9), "qqq", "onbekend kanaal 'qqq'"),
        ('channel: "twiter"', (2, 10), '"twiter"', "onbekend kanaal 'twiter'"),
        ("conversation: c-1", (2, 15), "c-1", "gesprek 'c-1' staat niet in het logboek"),
        ("chanel: x", (2, 1), "chanel", "onbekende sleutel 'chanel'"),
    ],
)
def test_a_fault_stands_at_its_value(
    front: str, place: tuple[int, int], words: str, message: str, workspace: Workspace
) -> None:
    text = f"---\n{front}\n---\nHoi Jan. ^SV"
    draft, (found,) = parse_draft(Source("a.md", text), Given(), workspace)
    assert (found.message.nl, text[found.start : found.end], (found.line, found.column)) == (message, words, place)
    assert (draft.channel, draft.body_start) == (None, text.index("Hoi Jan"))


@pytest.mark.parametrize(
    ("channel", "known"), [("x", True), ("twitter", True), ("trustpilot", True), ("X", False), ("", False)]
)
def test_a_channel_by_id_or_alias(channel: str, known: bool, workspace: Workspace) -> None:
    assert (unknown_channel(channel, workspace) is None) is known


def test_an_unknown_channel_names_no_customer(workspace: Workspace) -> None:
    problem = unknown_channel("sanne@klant.example " + "x" * 100, workspace)
    assert problem is not None
    assert "sanne@klant" not in problem.message.nl
    assert len(problem.message.nl) < 90


def test_an_unknown_channel_on_the_command_line_stops_the_run(workspace: Workspace) -> None:
    with pytest.raises(CannotRun, match="unknown channel 'twiter'"):
        parsed("Hoi. ^SV", workspace, Given("twiter"))


def test_only_the_end_of_a_long_thread_counts() -> None:
    thread = thread_of([ThreadMessage("in", str(at)) for at in range(limits.THREAD + 3)])
    assert (len(thread), thread[0].body, thread[-1].body) == (limits.THREAD, "3", str(limits.THREAD + 2))


def test_answers_that_wait_to_be_finished_are_no_drafts(tmp_path: Path) -> None:
    for name in ("a.md", "answers/b.md", "c/answers/d.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Hoi.", "utf-8")
    found = [os.path.relpath(path, tmp_path).replace(os.sep, "/") for path in collect([str(tmp_path)])]
    assert found == ["a.md", "c/answers/d.md"]
    assert [*collect([str(tmp_path / "answers")])] == [str(tmp_path / "answers" / "b.md")]
