"""What colleagues decide about a draft with ``webcare review``, and what ``webcare final`` makes of that."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner
from tests.review.desk import BODY, EVI, JAN, written_desk
from webcare.model.draft import Draft
from webcare.review import fingerprint

MARK = fingerprint(Draft(name="", text=BODY))
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
DAY = re.compile(r"\d{1,2} \w+ \d{4} \d\d[.:]\d\d")


@pytest.fixture
def desk(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small desk, with a draft of each writer."""
    folder = written_desk(here / "klant")
    monkeypatch.delenv("WEBCARE_USER", raising=False)
    monkeypatch.chdir(folder)
    return folder


def test_a_draft_goes_its_way(run: Runner, desk: Path) -> None:
    path = desk / "drafts" / "evi.md"
    refused = run("final", "drafts/evi.md")
    assert refused == Result(
        1,
        "",
        "webcare: hier kijkt eerst een collega naar\n"
        "  = mag kijken: Sanne Vermeer of Eline Dekker (het is een klacht)\n"
        "  = vraag het met: webcare review request drafts/evi.md\n74/280\n",
    )
    assert run("final", "drafts/evi.md", "--force") == Result(0, BODY, "74/280\n")
    assert run("review", "request", "drafts/evi.md") == Result(
        0,
        "drafts/evi.md: wacht op een tweede paar ogen\n"
        "  mag kijken: Sanne Vermeer of Eline Dekker (het is een klacht)\n",
        "",
    )
    assert run("review", "request", "drafts/evi.md").out == "drafts/evi.md: wacht al\n"
    assert "een collega doet: webcare review approve drafts/evi.md" in run("final", "drafts/evi.md").err
    back = run("review", "return", "drafts/evi.md", "--note", 'Noem "vandaag" een tijd: bel 06 12345678', "--by", "SV")
    assert back == Result(0, "drafts/evi.md: terug naar de schrijver\n", "")
    assert DAY.sub("TOEN", run("review", "--all").out).split("\n\n")[1] == (
        "drafts/evi.md: concept, sinds TOEN\n"
        "  X, geschreven door Lotte Hendriks\n"
        "  mag kijken: Sanne Vermeer of Eline Dekker (het is een klacht)\n"
        "  TOEN: Sanne Vermeer gaf het terug\n"
        '    Noem "vandaag" een tijd: bel 06 ********\n'
        "  niets op aan te merken"
    )
    assert run("review", "request", "drafts/evi.md").code == 0
    assert run("review", "approve", "drafts/evi.md", "--by", "ED", "--note", "Mooi") == Result(
        0, "drafts/evi.md: goedgekeurd\n", ""
    )
    assert run("review", "approve", "drafts/evi.md", "--by", "ED").out == "drafts/evi.md: had je al goedgekeurd\n"
    assert run("review", "request", "drafts/evi.md").out == "drafts/evi.md: is al goedgekeurd\n"
    assert run("final", "drafts/evi.md") == Result(0, BODY, "74/280\n")
    assert run("review", "sent", "drafts/evi.md") == Result(0, "drafts/evi.md: verstuurd\n", "")
    assert run("review", "sent", "drafts/evi.md").out == "drafts/evi.md: was al verstuurd\n"
    assert (
        MOMENT.sub("TOEN", path.read_text("utf-8"))
        == EVI.replace(
            "nieuw\n---\n",
            "nieuw\nstatus: sent\nreview:\n"
            '  - {at: "TOEN", act: requested, by: lotte-hendriks}\n'
            '  - {at: "TOEN", act: returned, by: sanne-vermeer, note: "Noem \\"vandaag\\" een tijd: bel 06 12345678"}\n'
            '  - {at: "TOEN", act: requested, by: lotte-hendriks}\n'
            f'  - {{at: "TOEN", act: approved, by: eline-dekker, text: "{MARK}", note: Mooi}}\n'
            '  - {at: "TOEN", act: sent, by: lotte-hendriks}\n---\n',
        )
        + BODY
    )


def test_whoever_edits_asks_again(run: Runner, desk: Path) -> None:
    path = desk / "drafts" / "evi.md"
    assert run("review", "approve", "drafts/evi.md", "--by", "ED").code == 0
    path.write_text(path.read_text("utf-8").replace("vandaag", "straks"), "utf-8")
    refused = run("final", "drafts/evi.md")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("webcare: de tekst is gewijzigd na de goedkeuring\n")
    assert run("review", "sent", "drafts/evi.md").code == 1
    assert run("review", "--all").out.splitlines()[-6].startswith("drafts/evi.md: gewijzigd na goedkeuring, sinds ")
    path.write_text(EVI.replace("---\n", "---\nstatus: approved\n", 1) + BODY, "utf-8")
    assert run("final", "drafts/evi.md").err.startswith(
        "webcare: niemand heeft deze tekst met 'webcare review' goedgekeurd\n"
    )
    assert run("review", "sent", "drafts/evi.md", "--force").code == 0


def test_both_must_look(run: Runner, desk: Path) -> None:
    team = desk / "handbook" / "team.yaml"
    team.write_text(
        team.read_text("utf-8").replace("by: [teamleider-webcare, eline-dekker]", "by: [sanne-vermeer]"), "utf-8"
    )
    path = desk / "drafts" / "evi.md"
    path.write_text(EVI.replace("channel: x", "channel: x\ntopic: privacy") + BODY, "utf-8")
    assert run("review", "approve", "drafts/evi.md", "--by", "SV") == Result(
        0,
        "drafts/evi.md: goedgekeurd\n  mag kijken: Eline Dekker (dit gaat altijd langs een tweede, onderwerp Privacy)\n",
        "",
    )
    assert "status: to-review" in path.read_text("utf-8")
    assert run("final", "drafts/evi.md").code == 1
    assert run("review", "approve", "drafts/evi.md", "--by", "ED").out == "drafts/evi.md: goedgekeurd\n"
    assert run("final", "drafts/evi.md").code == 0


def test_what_has_errors_is_approved_only_with_a_reason(run: Runner, desk: Path) -> None:
    before = (desk / "drafts" / "jan.md").read_bytes()
    refused = run("review", "approve", "drafts/jan.md", "--by", "ED")
    assert (refused.code, refused.out) == (1, "")
    assert "jan.md:8:22: fout taal/dubbel-woord" in refused.err
    assert refused.err.endswith("webcare: herstel eerst de fouten, of gebruik --force met --note\n")
    assert run("review", "approve", "drafts/jan.md", "--by", "ED", "--force", "--note", " ") == Result(
        2, "", "webcare: --force heeft --note nodig\n  = zeg waarom het met fouten toch mag\n"
    )
    assert (desk / "drafts" / "jan.md").read_bytes() == before
    assert run("review", "approve", "drafts/jan.md", "--by", "ED", "--force", "--note", "Is een citaat").code == 0


REFUSED = {
    ("approve", "drafts/evi.md", "--by", "LH"): (
        "webcare: drafts/evi.md: je eigen concept kun je niet goedkeuren\n  = dat mag: Sanne Vermeer, Eline Dekker\n"
    ),
    ("approve", "drafts/evi.md", "--by", "JB"): (
        "webcare: drafts/evi.md: Joost Bakker mag dit niet beoordelen\n  = dat mag: Sanne Vermeer, Eline Dekker\n"
    ),
    ("approve", "drafts/evi.md", "--by", "Lote"): (
        "webcare: --by: onbekende collega 'Lote'\n  = bedoelde je 'lotte-hendriks'?\n"
    ),
    ("return", "drafts/evi.md", "--by", "ED", "--note", "Nee"): (
        "webcare: drafts/evi.md: dit concept wacht nergens op\n  = 'webcare review list' noemt wat er wacht\n"
    ),
    ("return", "drafts/jan.md", "--by", "ED"): "webcare: --note ontbreekt\n  = zie 'webcare review return --help'\n",
    (
        "return",
        "drafts/jan.md",
        "--by",
        "ED",
        "--note",
        "\n",
    ): "webcare: --note is leeg\n  = zeg in een paar woorden wat er anders moet\n",
    ("request", "drafts/kaal.md"): (
        "webcare: drafts/kaal.md: niet bekend is wie dit schreef\n"
        "  = de schrijver doet 'webcare review request' met --by, of zet 'author: …' in de kenmerken\n"
    ),
    ("request", "drafts/plat.md", "--by", "JB"): (
        "webcare: drafts/plat.md: deze kenmerken kan webcare niet veilig wijzigen\n"
        "  = zet elk kenmerk op een eigen regel, als 'naam: waarde'\n"
    ),
    (
        "show",
        "answers/waar-pakket.md",
    ): "webcare: answers/waar-pakket.md: dit is een sjabloon, geen concept\n  = vul het in, en bewaar het in drafts/\n",
    ("show", "drafts/weg.md"): "webcare: drafts/weg.md: dit bestand bestaat niet\n",
    ("list", "--mine", "--reviewer", "SV"): "webcare: kies --mine of --reviewer\n",
    ("aprove", "drafts/evi.md"): "webcare: onbekende opdracht 'aprove'\n  = bedoelde je 'webcare review approve'?\n",
}


@pytest.mark.parametrize(("arguments", "said"), REFUSED.items(), ids=lambda value: " ".join(value)[:30])
def test_what_cannot_be(run: Runner, desk: Path, arguments: tuple[str, ...], said: str) -> None:
    (desk / "drafts" / "kaal.md").write_text("Hoi Evi. ^JB\n", "utf-8")
    (desk / "drafts" / "plat.md").write_text("---\n{channel: x}\n---\nHoi Evi. ^JB\n", "utf-8")
    before = {path.name: path.read_bytes() for path in (desk / "drafts").iterdir()}
    assert run("review", *arguments) == Result(2, "", said)
    assert {path.name: path.read_bytes() for path in (desk / "drafts").iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
@pytest.mark.parametrize("act", ["show", "request", "approve", "sent"])
def test_a_link_out_of_the_client_is_not_written_through(run: Runner, desk: Path, tmp_path: Path, act: str) -> None:
    outside = tmp_path / "elders.md"
    outside.write_text("Hoi Evi. ^JB\n", "utf-8")
    (desk / "drafts" / "ver.md").symlink_to(outside)
    done = run("review", act, "drafts/ver.md", *(() if act == "show" else ("--by", "JB")))
    assert done.err.startswith("webcare: drafts/ver.md: deze link wijst naar buiten de klantmap\n")
    assert (done.code, outside.read_text("utf-8")) == (2, "Hoi Evi. ^JB\n")


def test_a_draft_of_no_client(run: Runner, here: Path) -> None:
    (here / "los.md").write_text("Hoi.\n", "utf-8")
    assert run("review", "show", "los.md").err.startswith("webcare: los.md: dit concept hoort bij geen klant\n")


def test_a_dry_run_shows_what_would_change(run: Runner, desk: Path) -> None:
    path = desk / "drafts" / "evi.md"
    before = path.read_bytes()
    result = run("review", "request", "drafts/evi.md", "--dry-run")
    assert Result(result.code, MOMENT.sub("TOEN", result.out), result.err) == Result(
        0,
        "--- drafts/evi.md\n+++ drafts/evi.md\n@@ -5,2 +5,5 @@\n"
        " author: LH  # nieuw\n+status: to-review\n+review:\n"
        '+  - {at: "TOEN", act: requested, by: lotte-hendriks}\n ---\n',
        "",
    )
    for act in (("approve", "--by", "ED"), ("sent", "--force")):
        assert run("review", act[0], "drafts/evi.md", *act[1:], "--dry-run").out.startswith("--- drafts/evi.md\n")
    note = ("--by", "ED", "--note", "Bel 06 12345678", "--dry-run")
    assert 'note: "Bel 06 ********"' in run("review", "return", "drafts/jan.md", *note).out
    assert path.read_bytes() == before
    assert (desk / "drafts" / "jan.md").read_text("utf-8") == JAN


def test_line_ends_and_the_byte_order_mark_stay(run: Runner, desk: Path) -> None:
    path = desk / "drafts" / "evi.md"
    path.write_bytes(b"\xef\xbb\xbf" + (EVI + BODY).replace("\n", "\r\n").encode())
    assert run("review", "approve", "drafts/evi.md", "--by", "SV").code == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\nchannel: x\r\n") and data.endswith(BODY.replace("\n", "\r\n").encode())
    assert data.count(b"\n") == data.count(b"\r\n")
    assert run("final", "drafts/evi.md").code == 0
    path.write_bytes(data.replace(b"\r\n", b"\n"))
    assert run("final", "drafts/evi.md").code == 0, "another editor's line ends are no other text"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("text", "code"), {BODY: 1, "Hoi Kim, dank je wel voor je bericht. ^JB\n": 0}.items())
def test_a_text_from_a_pipe(run: Runner, text: str, code: int) -> None:
    front = EVI if code else "---\nchannel: x\n---\n"
    result = run("final", "-", stdin=front + text)
    assert (result.code, result.out) == (code, "" if code else text)
    if code:
        assert "bewaar het in drafts/, vraag het met 'webcare review request', of gebruik --force" in result.err
