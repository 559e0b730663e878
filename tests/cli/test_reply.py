"""``webcare reply``: a customer's question becomes a reply, step by step."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.suggest.small import make_client

AT = ("--at", "2026-11-20T10:05", "--lang", "nl")
INBOUND = {
    "v": 1,
    "type": "message",
    "id": "m1",
    "conversation_id": "c1",
    "at": "2026-11-20T09:58:00+01:00",
    "channel": "x",
    "surface": "open",
    "direction": "in",
    "author": {"type": "customer", "ref": "k_1"},
    "body": "Waar blijft mijn pakket?",
}


@pytest.fixture
def small(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small client, with one conversation in its log."""
    folder = make_client(here / "lamp")
    (folder / "logs").mkdir()
    (folder / "logs" / "in.jsonl").write_text(json.dumps(INBOUND) + "\n", "utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("small")
def test_not_in_a_pipe(run: Runner) -> None:
    done = run("reply", "waar is mijn pakket", *AT)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "webcare: dit werkt alleen op een terminal\n  = gebruik in een pijp 'webcare suggest' en 'webcare final'\n"
    )


@pytest.mark.usefixtures("small")
def test_pick_fill_in_and_send(terminal: Runner) -> None:
    done = terminal("reply", "waar is mijn pakket", "--channel", "email", *AT, stdin="1\nmorgen\nn\nv\n")
    assert (done.code, done.out) == (0, "Hoi, dit gaat over waar is mijn pakket. Je hoort morgen van ons. ^SV\n")


@pytest.mark.usefixtures("small")
def test_a_text_with_an_error_is_not_sent(terminal: Runner) -> None:
    done = terminal("reply", "waar is mijn pakket", "--channel", "email", *AT, stdin="1\n\nn\nv\nq\n")
    assert (done.code, done.out) == (1, "")
    assert "persoonlijk/invulveld" in done.err and done.err.endswith("niets verstuurd\n")


@pytest.mark.usefixtures("small")
def test_the_holding_reply(terminal: Runner) -> None:
    done = terminal("reply", "wat kost een duikboot", "--channel", "email", *AT, stdin="h\nn\nv\n")
    assert done.code == 0
    assert done.out == (
        "Goede vraag. Ik weet het antwoord nog niet zeker, dus ik zoek het voor je uit. "
        "Je hoort vandaag vóór 14.15 uur van me.\n"
    )


def test_own_words_in_the_editor(terminal: Runner, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = "Hoi Evi, je pakket ligt morgen bij je thuis. ^SV"
    script = small / "editor.py"
    script.write_text(f"import sys\nopen(sys.argv[1], 'w', encoding='utf-8').write({written!r})\n", "utf-8")
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" "{script}"')
    done = terminal("reply", "waar is mijn pakket", "--channel", "email", *AT, stdin="0\nv\n")
    assert (done.code, done.out) == (0, written + "\n")


def test_recorded_with_the_answer_and_its_version(terminal: Runner, small: Path) -> None:
    done = terminal("reply", "--conversation", "c1", "--record", "--author", "a_7", *AT, stdin="1\nn\nv\n")
    assert (done.code, done.out) == (0, "Hoi, dit gaat over waar is mijn pakket. ^SV\n")
    lines = [line for path in (small / "logs").glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    (record,) = (found for found in map(json.loads, lines) if found["direction"] == "out")
    identity, template = record.pop("id"), record.pop("template")
    assert identity and template.startswith("waar-pakket@") and len(template) == 20
    assert record == {
        "v": 1,
        "type": "message",
        "conversation_id": "c1",
        "at": "2026-11-20T10:05:00+01:00",
        "channel": "x",
        "surface": "open",
        "direction": "out",
        "author": {"type": "agent", "ref": "a_7"},
        "body": "Hoi, dit gaat over waar is mijn pakket. ^SV",
        "in_reply_to": "m1",
    }


TEAM = """way-of-working: own-team
members:
  - {contact: sanne, initials: SV, roles: [lead]}
  - {contact: joost, initials: JB, roles: [writer]}
reviews:
  - {when: [own-words], by: [sanne]}
"""


@pytest.fixture
def reviewed(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, with a lead who looks at what comes from no answer."""
    monkeypatch.delenv("WEBCARE_USER", raising=False)
    (small / "handbook" / "team.yaml").write_text(TEAM, "utf-8")
    with (small / "handbook" / "contacts.yaml").open("a", encoding="utf-8") as contacts:
        contacts.write("sanne: {kind: person, name: Sanne Vermeer}\njoost: {kind: person, name: Joost Bakker}\n")
    return small


def in_own_words(terminal: Runner, small: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> tuple[int, str, str]:
    written = "Hoi Evi, je pakket ligt morgen bij je thuis. ^JB"
    script = small / "editor.py"
    script.write_text(f"import sys\nopen(sys.argv[1], 'w', encoding='utf-8').write({written!r})\n", "utf-8")
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" "{script}"')
    return terminal("reply", *more, *AT, stdin="0\nv\n")


def test_what_a_colleague_must_see_first_waits_as_a_draft(
    terminal: Runner, reviewed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEBCARE_USER", "JB")
    code, out, err = in_own_words(terminal, reviewed, monkeypatch, "--conversation", "c1", "--record")
    assert (code, out) == (1, "")
    assert "[v]oorleggen aan een collega" in err
    path = os.path.join("drafts", "2026-11-20-1005.md")
    assert err.endswith(
        f"niets verstuurd; bewaard in {path}\n  mag kijken: Sanne Vermeer (het komt niet uit een sjabloon)\n"
    )
    assert (reviewed / path).read_text("utf-8") == (
        "---\nchannel: x\nconversation: c1\nauthor: joost\nstatus: to-review\nreview:\n"
        '  - {at: "2026-11-20T10:05:00+01:00", act: requested, by: joost}\n---\n'
        "Hoi Evi, je pakket ligt morgen bij je thuis. ^JB\n"
    )
    assert [path.name for path in (reviewed / "logs").iterdir()] == ["in.jsonl"], "what was not sent is not recorded"


def test_whoever_does_not_say_who_they_are_is_told_how_to_ask(
    terminal: Runner, reviewed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEBCARE_USER", "of-another-client")
    for number in ("", "-2"):
        code, out, err = in_own_words(terminal, reviewed, monkeypatch, 'waar is het: "pakket"', "--channel", "email")
        path = os.path.join("drafts", f"2026-11-20-1005{number}.md")
        assert (code, out) == (1, "")
        assert err.endswith(f"  vraag het met: webcare review request {path} --by …\n")
        assert (reviewed / path).read_text("utf-8") == (
            '---\nchannel: email\nreply-to: "waar is het: \\"pakket\\""\n---\n'
            "Hoi Evi, je pakket ligt morgen bij je thuis. ^JB\n"
        )


@pytest.mark.usefixtures("reviewed")
def test_what_comes_from_an_answer_goes(terminal: Runner) -> None:
    done = terminal("reply", "waar is mijn pakket", "--channel", "email", *AT, stdin="1\nmorgen\nn\nv\n")
    assert (done.code, done.out) == (0, "Hoi, dit gaat over waar is mijn pakket. Je hoort morgen van ons. ^SV\n")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("hoi", "--record"), "webcare: --record heeft --conversation nodig\n"),
        (
            ("--conversation", "c9"),
            "webcare: in gesprek 'c9' staat geen vraag\n  = 'webcare log show' toont wat er wel in staat\n",
        ),
        (("hoi", "--var", "naam"), "webcare: --var: een waarde hoort bij een naam\n"),
    ],
)
def test_what_cannot_be(terminal: Runner, arguments: tuple[str, ...], said: str) -> None:
    done = terminal("reply", *arguments, *AT)
    assert done.code == 2 and done.err.startswith(said)
