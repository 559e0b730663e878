"""``webcare digest``: the small week in all its forms, and the sample client's busiest week."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.digest.week import AT, LOG, asks, make_week, replies
from tests.store.test_log_blocks import written
from webcare.show.published import schema

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "digest" / "golden"
WEEK = ("--week", "2026-W13", "--at", AT)
PEOPLE = re.compile(r"Karin|Femke|Jansen|Lotte|de Vries|Tim Bos|12345678|k_0000")
"""Everybody in the small week, customers and colleagues."""


@pytest.fixture
def desk(client: Path) -> Path:
    return make_week(client)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("language", "form", "name"), [("nl", "text", "week.nl.txt"), ("en", "md", "week.en.md")])
def test_the_whole_week(run: Runner, language: str, form: str, name: str) -> None:
    result = run("--lang", language, "digest", *WEEK, "--format", form)
    assert (result.code, result.err) == (0, "")
    assert result.out == (GOLDEN / name).read_text("utf-8")
    assert PEOPLE.search(result.out) is None


@pytest.mark.usefixtures("desk")
def test_a_terminal_gets_text(terminal: Runner) -> None:
    assert terminal("digest", *WEEK).out == (GOLDEN / "week.nl.txt").read_text("utf-8")


@pytest.mark.usefixtures("desk")
def test_a_pipe_gets_markdown(run: Runner) -> None:
    assert run("--lang", "en", "digest", *WEEK).out == (GOLDEN / "week.en.md").read_text("utf-8")


@pytest.mark.usefixtures("desk")
def test_one_department_by_its_id_or_a_name(run: Runner) -> None:
    shown = run("digest", *WEEK, "--for", "magazijn").out
    assert shown.startswith("# Week 13: 23 tot en met 29 maart 2026 – Magazijn\n\nEr kwamen 0 vragen en 3 klachten")
    assert "Techniek" not in shown and "c16" not in shown
    assert run("digest", *WEEK, "--for", "ons Magazijn").out == shown
    assert run("digest", *WEEK, "--for", "tim-bos").out.startswith(
        "# Week 13: 23 tot en met 29 maart 2026 – Techniek\n"
    )


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--for", "magezijn"), "--for: onbekende afdeling 'magezijn'\n  = bedoelde je 'magazijn'?"),
        (("--for", "xyz"), "--for: onbekende afdeling 'xyz'\n  = kies uit: magazijn, techniek"),
        (("--week", "gisterenweek"), "--week: dit is geen datum"),
        (("--week", "2026-W13", "--since", "2026-03-01"), "--week: --week gaat niet samen met --since of --until"),
        (("--until", "2026-03-01"), "--since: een weekbericht heeft een begin nodig"),
        (("--since", "0001-01-01", "--until", "0001-02-01"), "--since: dit is geen datum"),
        (("--since", "9998-12-31", "--until", "9999-12-31"), "--since: dit is geen datum"),
    ],
)
def test_what_cannot_be_asked(run: Runner, arguments: tuple[str, ...], told: str) -> None:
    result = run("digest", *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"webcare: {told}")


@pytest.mark.usefixtures("desk")
def test_the_document(run: Runner) -> None:
    document = json.loads(run("digest", *WEEK, "--format", "json").out)
    jsonschema.validate(document, schema("digest"))
    assert (document["total"], document["before"]) == (
        {"questions": 3, "complaints": 3, "other": 2, "unknown": 0},
        {"questions": 1, "complaints": 0, "other": 0, "unknown": 0},
    )
    stores, workshop, nobody = document["departments"]
    assert [one["id"] for one in document["departments"]] == ["magazijn", "techniek", None]
    assert [(one["customers"], one["complaints"]) for one in stores["causes"]["found"]] == [(3, 3)]
    assert stores["promises"] == {
        "due": 1,
        "broken": [{"conversation": "c12", "due": "2026-03-26T17:00:00+01:00", "state": "late"}],
    }
    assert workshop["again"] == {"cases": 1, "of": 1}
    assert nobody["rumours"] == ["c17"]
    assert document["recognised"] == 1
    (best,) = stores["best"]
    assert (best["conversation"], best["rating"], best["clean"], best["agent"]) == ("c10", 5, True, None)
    assert PEOPLE.search(json.dumps(document)) is None


@pytest.mark.usefixtures("desk")
def test_who_wrote_it_only_when_asked(run: Runner) -> None:
    assert "a_11111111" not in run("digest", *WEEK).out
    assert "(c10, a\\_11111111)" in run("digest", *WEEK, "--per-agent").out


class Page(HTMLParser):
    """The tags of a page, and what it says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  HTMLParser's
        """A tag opens."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        self.said += data


def test_a_page_that_fetches_and_runs_nothing(run: Runner, desk: Path) -> None:
    assert run("digest", *WEEK, "--output", "week.html").out == ""
    text = (desk / "week.html").read_text("utf-8")
    page = Page(text)
    assert set(page.tags) <= set(
        "html head meta title style body header h1 h2 h3 main section p ul li div table thead tbody tr th td".split()
    )
    assert "default-src &#x27;none&#x27;" in text
    assert "Week 13: 23 tot en met 29 maart 2026" in page.said
    assert "“Complimenten voor [naam], ze hielp mij zo goed!” (c16)" in page.said


def test_files_say_their_form_by_their_names(run: Runner, desk: Path) -> None:
    for name, begins in (("w.md", "# Week"), ("w.txt", "Week 13"), ("w.json", "{\n"), ("w.html", "<!doctype html>")):
        assert run("digest", *WEEK, "--output", name).code == 0
        assert (desk / name).read_text("utf-8").startswith(begins)


def test_hostile_texts_topics_and_ids(run: Runner, desk: Path) -> None:
    nasty = "<script>alert(1)</script> \x1b[31m ::error::x ##[error]y \u202eomgekeerd Waar blijft mijn pakket nou weer?"
    log = [
        asks(
            number,
            "2026-03-24T10:00:00+01:00",
            nasty,
            "<b>::error::",
            intent="complaint",
            conversation_id=f"::c<i>{number}",
        )
        for number in range(50, 54)
    ]
    log += [asks(60 + n, "2026-03-24T10:00:00+01:00", "(" * 5_000 + "a?" * 3_000, f"onderwerp {n}") for n in range(12)]
    (desk / "logs" / "kwaad.jsonl").write_bytes(written(log) + b"{kapot\n")
    for form in ("text", "md", "html", "json"):
        result = run("digest", *WEEK, "--format", form)
        assert result.code == 0
        assert form in ("text", "json") or "<script>" not in result.out
        assert "\x1b" not in result.out and "\u202e" not in result.out
        assert not any(line.lstrip().startswith(("::", "##[")) for line in result.out.splitlines())
    assert "1 kapotte regel" in run("digest", *WEEK).out


@pytest.mark.usefixtures("desk")
def test_a_week_in_which_nothing_came_in(run: Runner) -> None:
    shown = run("digest", "--week", "2025-W10", "--at", AT)
    assert shown.code == 0
    assert shown.out.startswith(
        "# Week 10: 3 tot en met 9 maart 2025\n\nIn deze periode kwam er niets binnen.\n\n## Zo is het geteld\n"
    )


def test_messages_in_another_language_are_not_nothing(run: Runner, desk: Path) -> None:
    english = [asks(at, "2026-03-24T10:00:00+01:00", "Where is my parcel?", language="en") for at in range(1, 4)]
    (desk / "logs" / "week.jsonl").write_bytes(written(english))
    shown = run("digest", *WEEK).out
    assert (
        "Er kwamen 0 vragen en 0 klachten binnen. Van 3 zaken is niet te zeggen of het een vraag of een klacht was.\n"
        in shown
    )
    assert "## Voor Magazijn\n" in shown and "3 zaken wachten nog op ons" in shown


def test_a_week_that_still_runs_is_held_against_as_much_time_before(run: Runner, desk: Path) -> None:
    """On Wednesday at noon: the question of the Monday before counts, one of the Thursday before does not."""
    log = [*LOG, asks(40, "2026-03-19T10:00:00+01:00", "En op zondag?", intent="question")]
    (desk / "logs" / "week.jsonl").write_bytes(written(log))
    shown = run("digest", "--week", "2026-W13", "--at", "2026-03-25T12:00").out
    assert "Er kwamen 0 vragen en 3 klachten binnen; in evenveel tijd ervoor 1 vraag en 0 klachten." in shown
    assert "Deze periode loopt nog" in shown


def test_without_an_earlier_week_nothing_is_compared(run: Runner, desk: Path) -> None:
    (desk / "logs" / "week.jsonl").write_bytes(written(LOG[2:]))
    shown = run("digest", *WEEK).out
    assert "Er kwamen 3 vragen en 3 klachten binnen.\n" in shown
    assert "| Bezorging   |        0 |        - |          3 |        - |" in shown
    assert "het logboek gaat niet ver genoeg terug" in shown


def test_the_default_is_the_last_whole_week(run: Runner, desk: Path) -> None:
    (desk / "logs" / "week.jsonl").write_bytes(written([*LOG, replies(99, 16, "2026-03-30T09:00:00+02:00", "Dank!")]))
    for at in ("2026-03-30T09:00", "2026-04-05T23:59"):
        assert run("digest", "--at", at).out.startswith("# Week 13: 23 tot en met 29 maart 2026\n")


def test_the_sample_clients_busiest_week_as_logistics_reads_it(run: Runner) -> None:
    """The carrier had too few drivers that week (logs/README.md): the digest must say so to who can do something."""
    result = run(
        "digest", "--client", str(ROOT), "--week", "2026-W46", "--at", "2026-11-21T16:40", "--for", "Logistiek"
    )
    assert (result.code, result.err) == (0, "")
    assert "- Vertraging: van 6 naar 37 vragen en klachten. Dat is duidelijk meer.\n" in result.out
    assert "- Toegezegd vóór donderdag 12 november 2026 17.00, te laat gedaan (c01217).\n" in result.out
    assert (
        "- Vertraging, 3 klanten (3 klachten): “Bezorging is deze week echt een drama bij Noorderlamp” (c01227)\n"
        in result.out
    )
    assert "Van 70 vragen en klachten horen er 24 bij zo'n groep" in result.out
    assert re.search(r"\ba_[0-9a-f]{8}", result.out) is None
