"""Starting, and the copywriter's commands: lint and suggest."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.benchmarks.inputs.changed import ROOT, make_sample
from tests.benchmarks.inputs.drafts import ONE, drafts
from tests.benchmarks.inputs.questions import make_answers
from tests.benchmarks.peers import Peers
from tests.benchmarks.task import Command, Goal, Size, Task

WEBCARE = [sys.executable, "-m", "webcare"]
CLIENT = ["--client", str(ROOT)]
FOUND = (0, 1)
"""A linter that found something did its work."""
HELLO = "import typer; app = typer.Typer(); app.command()(lambda: typer.echo('hello')); app()"
VALE = "extends: spelling\nmessage: \"'%s'\"\nlevel: error\ndicpath: /usr/share/hunspell\ndictionaries: [nl_NL]\n"


def starting(_folder: Path, _size: Size, peers: Peers) -> list[Command]:
    """Nothing but help."""
    return [
        Command("webcare --help", [*WEBCARE, "--help"]),
        Command("typer, hello", [*peers.words("typer"), "-c", HELLO], "typer"),
    ]


def linting_one(folder: Path, _size: Size, peers: Peers) -> list[Command]:
    """One draft, for an open channel, with the sample client's handbook."""
    draft = folder / "draft.md"
    draft.write_text(f"{ONE}\n", "utf-8")
    own = Command("webcare lint", [*WEBCARE, "lint", str(draft), "--channel", "x", *CLIENT], codes=FOUND)
    return [own, *_linters(folder, peers, draft, [draft])]


def linting_many(folder: Path, size: Size, peers: Peers) -> list[Command]:
    """Many drafts at once: webcare judges each by itself. The peers get what is quickest for them, a file or many."""
    texts = drafts(size(2000))
    records = ({"id": at, "draft": text, "channel": "x"} for at, text in enumerate(texts))
    batch, whole, each = folder / "drafts.jsonl", folder / "drafts.txt", folder / "drafts"
    batch.write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
    whole.write_text("\n\n".join(texts) + "\n", "utf-8")
    each.mkdir()
    for at, text in enumerate(texts):
        (each / f"{at:04}.txt").write_text(f"{text}\n", "utf-8")
    own = Command("webcare lint --batch", [*WEBCARE, "lint", "--batch", str(batch), *CLIENT], codes=FOUND)
    return [own, *_linters(folder, peers, whole, sorted(each.iterdir()))]


def _linters(folder: Path, peers: Peers, text: Path, files: list[Path]) -> list[Command]:
    """The peers that look at text: one file, or each draft in a file where that is quicker for them."""
    modules = Path((peers.words("cspell") or ["."])[0]).parent.parent  # beside .bin
    spell, prose, vale = folder / "cspell.json", folder / "textlint.json", folder / ".vale.ini"
    dutch = str(modules / "@cspell" / "dict-nl-nl" / "cspell-ext.json")
    spell.write_text(json.dumps({"version": "0.2", "language": "nl", "import": [dutch]}), "utf-8")
    prose.write_text(json.dumps({"rules": {"sentence-length": {"max": 150}, "max-comma": {"max": 4}}}), "utf-8")
    (folder / "styles" / "Dutch").mkdir(parents=True)
    (folder / "styles" / "Dutch" / "Spelling.yml").write_text(VALE, "utf-8")
    vale.write_text("StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Dutch\n", "utf-8")
    quiet = ["--no-progress", "--no-summary", "--no-cache", "--root", str(folder), "--config", str(spell)]
    rules = ["--config", str(prose), "--rules-base-directory", str(modules)]
    each = [str(files[0])] if len(files) == 1 else [str(files[0].parent)]
    return [
        Command("cspell", [*peers.words("cspell"), *quiet, str(text)], "cspell", codes=FOUND),
        Command("hunspell", [*peers.words("hunspell"), "-d", "nl", "-l", *map(str, files)], "hunspell"),
        Command("textlint", [*peers.words("textlint"), *rules, *each], "textlint", codes=FOUND),
        Command("proselint", [*peers.words("proselint"), "check", str(text)], "proselint", codes=FOUND),
        Command("vale", [*peers.words("vale"), "--config", str(vale), str(text)], "vale", codes=FOUND),
    ]


def suggesting(folder: Path, size: Size, _peers: Peers) -> list[Command]:
    """A question to a small and to a large collection; the warm-up learned them."""
    client = make_sample(folder / "client")
    question = "mijn pakketje is nog steeds niet binnen terwijl de app zegt bezorgd"
    ask = [*WEBCARE, "suggest", question, "--client", str(client), "--channel", "x", "--answers"]
    return [
        Command(
            f"webcare suggest, {count:,} templates", [*ask, str(make_answers(folder / f"answers-{count}", size(count)))]
        )
        for count in (200, 2000)
    ]


TASKS = [
    Task("start", "start and show the help", starting),
    Task("lint", "check one draft of 50 words", linting_one, [Goal(0.18), Goal(80, "megabytes")]),
    Task("batch", "check 2,000 drafts of 50 words, all different", linting_many, [Goal(3.0)]),
    Task(
        "suggest",
        "find the answer to a question, warm",
        suggesting,
        [
            Goal(0.20),
            Goal(90, "megabytes"),
            Goal(0.25, of="webcare suggest, 2,000 templates"),
            Goal(90, "megabytes", of="webcare suggest, 2,000 templates"),
        ],
    ),
]
