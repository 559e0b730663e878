"""The rules that judge a reply by its customer, thread and handbook: replies from ten sectors, and one conversation."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from tests.rules.context_table import TABLE
from webcare.model.draft import Draft, ThreadMessage
from webcare.rules import Reply, load_rules
from webcare.store.workspace import Workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).parent / "data"
RULES = """empathisch/geen-erkenning empathisch/misplaatste-toon empathisch/excuus-maar efficient/vraag-niet-beantwoord
    efficient/al-gegeven efficient/zelfde-antwoord efficient/te-veel-vragen efficient/verwijzing-zonder-contact
    persoonlijk/verkeerde-naam eerlijk/uitstel-zonder-vervolg""".split()


@cache
def sample_client() -> Workspace:
    """The client at the top of the repository."""
    return open_workspace(client=str(ROOT))


def found(draft: Draft) -> list[tuple[str, str]]:
    """Rule and words of everything these rules find, in the order of ``RULES``."""
    reply, rules = Reply(draft, sample_client()), load_rules()
    return [
        (name, draft.text[hit.start : hit.end])
        for name in RULES
        if all(reply.has(need) for need in rules[name].needs)
        for hit in rules[name].check(reply)
    ]


def drafts(lines: str) -> list[tuple[Draft, list[tuple[str, str]]]]:
    """The cases of a table: lines ``klant``, ``ons``, ``naam`` give the context; ``goed`` and ``fout rule`` are judged.

    An empty line ends a conversation. Brackets mark what must be found; ``⏎`` is a line break.
    """
    cases = []
    for block in lines.strip().split("\n\n"):
        thread: list[ThreadMessage] = []
        name = None
        for line in block.splitlines():
            key, _, value = line.partition(": ")
            value = value.replace("⏎", "\n")
            if key in ("klant", "ons"):
                thread.append(ThreadMessage("in" if key == "klant" else "out", value))
            elif key == "naam":
                name = value
            else:
                rule = key.removeprefix("fout ")
                spans = [part.split("]")[0] for part in value.split("[")[1:]]
                text = value.replace("[", "").replace("]", "")
                draft = Draft(name="case", text=text, customer_name=name, thread=tuple(thread))
                cases.append((draft, [(rule, span) for span in spans]))
    return cases


CASES = drafts(TABLE)


@pytest.mark.parametrize(("draft", "expected"), CASES, ids=lambda value: getattr(value, "text", "")[:50])
def test_case(draft: Draft, expected: list[tuple[str, str]]) -> None:
    assert found(draft) == expected


def test_the_table_is_large_enough() -> None:
    assert len(CASES) >= 80
    for rule in RULES:
        assert sum(name == rule for _, expected in CASES for name in {name for name, _ in expected}) >= 4, rule


def test_the_supermarket() -> None:
    """Quick, polite, and nobody read the question: what an article found in a real conversation, in our own words."""
    records = [json.loads(line) for line in (DATA / "supermarkt.jsonl").read_text("utf-8").splitlines()]
    thread: list[ThreadMessage] = []
    judged = {}
    for record in records:
        if record["direction"] == "out":
            judged[record["id"]] = [
                name for name, _ in found(Draft(name="x", text=record["body"], thread=tuple(thread)))
            ]
        thread.append(ThreadMessage(record["direction"], record["body"]))
    assert judged == {
        "s2": [
            "empathisch/geen-erkenning",
            "efficient/vraag-niet-beantwoord",
            "eerlijk/uitstel-zonder-vervolg",
        ],
        "s4": [
            "efficient/vraag-niet-beantwoord",
            "efficient/zelfde-antwoord",
            "eerlijk/uitstel-zonder-vervolg",
        ],
        "s6": [],
        "s8": ["efficient/vraag-niet-beantwoord"],
    }


HOSTILE = [
    "a " * 60_000,
    "niet " * 40_000,
    "?" * 100_000,
    "wat? " * 30_000,
    "sorry, maar " * 15_000,
    "neem contact op met de afdeling " * 6_000,
    "😂" * 20_000,
    "\u202e::error::<script>\x1b[2J" * 4_000,
    "[ordernummer] " * 10_000,
    "0" * 100_000,
    "Wat wat, en wat, en wat, " * 6_000 + "?",
    "We zoeken het uit. " * 6_000,
    "Fijne dag. " * 9_000,
    "Gisteren besteld. " * 6_000,
    "😍 " * 20_000,
    " ".join(f"woord{at}" for at in range(15_000)),
    "Groet, " * 20_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_takes_bounded_time(text: str) -> None:
    """On either side of the conversation: nothing raises, and time grows no faster than the text."""
    for draft in (
        Draft(name="x", text="Hoi Jan, sorry, dat kan. ^SV", reply_to=text),
        Draft(
            name="x", text=text, reply_to="Belachelijk! Mijn bestelling 1234567 is kwijt, wat nu?", customer_name="Jan"
        ),
    ):
        found(draft)


def test_a_long_thread_is_judged_by_its_end() -> None:
    thread = tuple(ThreadMessage("in" if at % 2 else "out", f"Bericht {at} over de lamp") for at in range(500))
    assert found(Draft(name="x", text="Hoi Jan, dat komt goed.", thread=thread)) == []
