"""``webcare answers mine|coverage``, as a user sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.docs.documents import exactly
from tests.mining.conftest import ANSWERS, MINED, SPARE, answer_file, fill
from tests.suggest.logs import asks, replies, write_log
from webcare.desk import Desk, Ranked

DAY = ("--at", "2026-11-22")


@pytest.fixture
def shop(client: Path) -> Path:
    """The client with six answers and a log."""
    fill(client)
    return client


PROPOSED = """\
Nieuwe voorbeeldvragen (1):
  bezorgtijd
    3× mijn kamerplant staat al drie dagen bij de buren van het depot

Vaak gevraagd, en geen antwoord past (1):
  3× verkopen jullie ook losse reserveknoppen
      verkopen jullie losse reserveknoppen?
      losse reserveknoppen, verkopen jullie die ook
      collega's antwoordden (3 van 3 zo): Hoi {{ naam }}, losse onderdelen bestel je op de pagina onderdelen van onze webwinkel. Groetjes, {{ afzender }}

Geteld: 7 van 8 beurten in het logboek: de eerste vraag van elk gesprek dat een collega
beantwoordde. 0 daarvan zijn te kort, te lang of geen Nederlands.
"""


@pytest.mark.usefixtures("shop")
def test_mine_proposes(run: Runner) -> None:
    done = run("answers", "mine", *DAY)
    assert (done.code, done.err) == (0, "")
    closing = (
        "Er is niets veranderd. Lees de vragen na op namen; met --write komen ze in de antwoorden en in\n"
        "drafts/answers.\n"
    )
    assert done.out.replace("\\", "/") == PROPOSED + closing


@pytest.mark.usefixtures("shop")
def test_mine_writes_and_then_has_nothing_new(run: Runner) -> None:
    done = run("answers", "mine", "--write", *DAY)
    assert (done.code, done.err) == (0, "")
    assert done.out.replace("\\", "/") == PROPOSED + (
        "answers/bezorgtijd.md: vragen toegevoegd\n"
        "drafts/answers/nieuw-verkopen-jullie-ook-losse-reserveknoppen.md: nieuw concept\n"
    )
    again = run("answers", "mine", "--write", "--lang", "en", *DAY)
    assert again.out == (
        "No new example questions.\n\nNo questions that often had no answer to fit.\n\n"
        "Counted: 7 of 8 turns in the log: the first question of each conversation that a colleague answered.\n"
        "0 of these are too short, too long or not Dutch.\n"
    )
    assert run("check", "--select", "gegevens").code == 0


def test_mine_as_json(shop: Path, run: Runner) -> None:
    done = run("answers", "mine", "--format", "json", "--output", str(shop / "elders"), *DAY)
    content = exactly("answers-mine", done.out)
    assert content["questions"] == [{"answer": "bezorgtijd", "question": MINED, "times": 3}]
    assert [(one["times"], one["agreed"], sorted(one["examples"])) for one in content["clusters"]] == [
        (3, 3, sorted(SPARE))
    ]
    assert content["counted"] == {
        "since": None, "until": None, "turns": 8, "conversations": 7, "passed": 0, "sampled": None, "unread": [],
    }  # fmt: skip
    assert content["written"] is None
    assert not (shop / "elders").exists()


COVERED = """\
8 beurten van 2026-10-01 tot en met 2026-10-31.
Beantwoord met een antwoord uit de map: 50,0%; met eigen tekst: 37,5%; nog niet: 12,5%.
suggest zou er nu een voorstellen bij 12,5%, twijfelen bij 0,0%, en niets weten bij 87,5%.

antwoord      verstuurd    deel    voorgesteld    deel
----------  -----------  ------  -------------  ------
bezorgtijd            3   37,5%              0    0,0%
ruilen                1   12,5%              1   12,5%

Nooit verstuurd, en nergens voorgesteld (2):
  wachtwoord  Over wachtwoord
  wissel  Over wissel

Over de datum (2):
  factuur  gold tot en met 2026-01-31
  betaling  nalopen voor 2026-10-01

Bijna hetzelfde (1):
  ruilen → wissel: dezelfde vragen
    ruilen: mag ik ruilen in de winkel
    wissel: tot wanneer mag ik ruilen in de winkel

Spreken elkaar tegen (1):
  ruilen → wissel: een ander getal
    ruilen: Ruilen kan binnen 30 dagen.
    wissel: Ruilen kan binnen 14 dagen.

"""


def ranked(_: Desk, question: str, __: int = 1) -> Ranked:
    """A desk that proposes ``ruilen`` to who asks for it: figures of the engine are not what these tests are about."""
    return Ranked("propose", ["ruilen"]) if "ruilen" in question else Ranked("none", ["garantie"])


@pytest.fixture
def worn(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shop, with answers that expired, one that contradicts another, and some that were only sent automatically."""
    monkeypatch.setattr(Desk, "rank", ranked)
    for name, key in (("factuur", "valid-until: 2026-01-31\n"), ("betaling", "review-by: 2026-10-01\n")):
        questions, text = ANSWERS[name]
        (shop / "answers" / f"{name}.md").write_text(answer_file(name, questions, text, key), "utf-8")
    questions = "hoe ruil ik mijn lamp|kan ik een artikel ruilen|tot wanneer mag ik ruilen in de winkel"
    text = "Ruilen kan binnen 14 dagen. Kom langs."
    (shop / "answers" / "wissel.md").write_text(answer_file("wissel", questions, text), "utf-8")
    rows = [
        replies("zz", "We zijn dicht.", 1, automated=True, template="betaling@1"),
        replies("zz", "We zijn dicht.", 2, automated=True, template="factuur@1"),
        replies("zz", "We zijn dicht.", 3, automated=True, template="garantie@1"),
    ]
    write_log(shop / "logs" / "log.jsonl", rows)
    return shop


@pytest.mark.usefixtures("worn")
def test_coverage(run: Runner) -> None:
    done = run("answers", "coverage", "--since", "2026-10", *DAY)
    assert (done.code, done.err) == (0, "")
    how = done.out.removeprefix(COVERED)
    assert done.out == COVERED + how
    assert " ".join(how.split()).startswith("Geteld per beurt: wat een klant schreef tot een collega antwoordde.")


@pytest.mark.usefixtures("worn")
def test_coverage_as_json_says_how_it_counted(run: Runner) -> None:
    content = exactly("answers-coverage", run("answers", "coverage", "--format", "json", *DAY).out)
    assert (content["since"], content["until"]) == ("2026-10-01", "2026-10-01")
    assert content["answers"][0] == {
        "answer": "bezorgtijd", "title": "Over bezorgtijd", "answered": 3, "proposed": 0, "answered_share": 0.375,
        "proposed_share": 0.0,
    }  # fmt: skip
    assert (
        content["turns"]
        == content["answered"] + content["own_text"] + content["waiting"]
        == sum(content["verdicts"].values())
    )
    assert [one["kind"] for one in content["overlaps"]] == ["questions", "number"]
    assert content["how"]["en"].startswith("Counted by turn:")


def test_an_empty_or_hostile_log(shop: Path, run: Runner) -> None:
    log = shop / "logs" / "log.jsonl"
    log.write_text("", "utf-8")
    assert run("answers", "coverage", *DAY).out.startswith("In deze periode staat er niets in het logboek.\n")
    assert run("answers", "mine", *DAY).out.startswith("Geen nieuwe voorbeeldvragen.\n")
    log.write_bytes(b"{\n\xff\n" + b"[" * 50_000 + b"\n")
    nasty = "\x1b[31m rood \u202e ::error:: {{ x }} " + "lamp " * 150_000
    for at in range(4):
        write_log(log, [asks(f"n{at}", nasty, at), asks(f"k{at}", "\x1b]0;x\x07 stuk is stuk hoor", at)])
        write_log(log, [replies(f"n{at}", nasty, at), replies(f"k{at}", "\x1b[2J{% if %} jammer dat hij stuk is", at)])
    for arguments in (("mine", "--write"), ("coverage",)):
        done = run("answers", *arguments, *DAY)
        assert (done.code, done.err) == (0, "")
        assert "\x1b" not in done.out


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("mine", "--since", "ooit"), "dit is geen datum"),
        (("coverage", "--since", "2026-11", "--until", "2026-10"), "deze periode eindigt voor ze begint"),
        (("mine", "--top", "0"), "deze waarde past niet bij --top"),
    ],
)
def test_wrong_use(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    done = run("answers", *arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_without_a_client(run: Runner) -> None:
    assert run("answers", "mine").code == 2
    assert run("answers", "coverage").code == 2


@pytest.mark.usefixtures("shop")
def test_suggest_indexes_the_log_and_shows_what_was_answered(run: Runner) -> None:
    assert run("suggest", "--index") == (0, "", "")
    done = run("suggest", SPARE[0], *DAY)
    assert (
        "Eerder beantwoord:\n"
        "  o0 2026-10-01: verkopen jullie ook losse reserveknoppen\n"
        "    antwoord: Hoi Sanne, losse onderdelen bestel je op de pagina onderdelen van onze webwinkel. Groetjes, Kim\n"
    ) in done.out
    past = json.loads(run("suggest", SPARE[0], "--format", "json", *DAY).out)["past"]
    assert [(one["conversation"], one["likeness"]) for one in past] == [("o0", 1.0)]
