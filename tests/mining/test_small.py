"""The parts of mining: people left out, turns, periods, groups, and what a reply was made from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.suggest.logs import asks, replies, write_log
from webcare.mining.alike import cosines, groups
from webcare.mining.corpus import Sample
from webcare.mining.drafts import name_of
from webcare.mining.people import sentences_of
from webcare.mining.replies import body_of
from webcare.mining.turns import Tally, Turn, turns

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hoi Sanne, waar blijft mijn pakket? Groetjes, Kim", ["waar blijft mijn pakket?"]),
        ("Beste klantenservice,\nMijn lamp is stuk.\n\nMet vriendelijke groet,\n[naam]", ["Mijn lamp is stuk."]),
        ("Mijn lamp is stuk. Bel 06-12345678. Of mail a@b.nl!", ["Mijn lamp is stuk."]),
        ("Mijn dochter Lotje wil ruilen. [ordernummer] op naam van [naam].", ["Mijn dochter wil ruilen."]),
        ("@winkel is de lamp er nog? Ik hoor het graag.", ["Ik hoor het graag."]),
        ("👍", []),
        ("", []),
    ],
)
def test_a_question_without_people(text: str, kept: list[str]) -> None:
    assert sentences_of(text, lambda word: word.lower() != "lotje") == kept


def test_turns_with_holding_replies_templates_and_nobody(tmp_path: Path) -> None:
    write_log(
        tmp_path / "a.jsonl",
        [
            asks("c", "waar is het", 0, topic="bezorging"),
            replies("c", "We zoeken het uit.", 1, reply_kind="holding", template="wachten@1"),
            asks("c", "en?", 2),
            replies("c", "Automatisch.", 3, automated=True, template="dicht@2"),
            replies("c", "Hier.", 4, template="plek@3"),
            asks("c", "dank", 5),
            replies("d", "Uit het niets.", 6),
        ],
    )
    tally = Tally.empty()
    first, second = turns(str(tmp_path), tally)
    at = "2026-10-01T09:00:00+02:00"
    assert first == Turn("c", at, "x", ("waar is het", "en?"), "bezorging", "Hier.", "plek")
    assert (second.messages, second.reply) == (("dank",), None)
    assert tally.used == {"wachten": 1, "dicht": 1, "plek": 1}
    assert list(turns(str(tmp_path / "niets"), tally)) == []


def test_groups_around_the_text_with_most_like_it() -> None:
    texts = ["waar is mijn pakket", "mijn pakket, waar is dat", "waar is het pakket", "hoe reset ik de app", ""]
    found = groups(cosines(texts), 0.45)
    assert [sorted(group.members) for group in found] == [[0, 1, 2], [3], [4]]
    assert all(group.members[0] == group.middle for group in found)


def test_a_sample_is_all_of_a_few_and_the_same_every_time() -> None:
    one, other = Sample[int](50), Sample[int](50)
    for number in range(1_000):
        one.add(number)
        other.add(number)
    assert (one.kept, one.seen, len(set(one.kept))) == (other.kept, 1_000, 50)
    assert max(one.kept) > 500
    few = Sample[int](50)
    few.add(1)
    assert few.kept == [1]


@pytest.mark.parametrize(
    ("reply", "body"),
    [
        ("Hoi [naam], kijk op de site. ^[initialen]", "Hoi {{ naam }}, kijk op de site. ^{{ initialen }}"),
        ("Hoi Sanne, kijk op de site. ^FE", "Hoi {{ naam }}, kijk op de site. ^{{ initialen }}"),
        ("Dag, [ordernummer] is onderweg.", "Dag, {{ ordernummer }} is onderweg."),
        ("Dag, {{ facts.x }}{% if %}\n## x\nmeer", "Dag, (( facts.x ))(% if %)\n x\nmeer"),
        ("Dag, mail naar jan@voorbeeld.nl", "Dag, mail naar ja*@*********.**"),
    ],
)
def test_a_reply_as_a_draft(reply: str, body: str) -> None:
    assert body_of(reply) == body


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Tot wanneer loopt de actie?", "nieuw-tot-wanneer-loopt-de-actie"),
        ("Zo'n één ../../etc/passwd 123456 CON", "nieuw-zo-n-een-etc-passwd-con"),
        ("你好", "nieuw"),
        ("a" * 200, "nieuw-" + "a" * 40),
    ],
)
def test_a_question_as_an_id(question: str, name: str) -> None:
    assert name_of(question) == name
