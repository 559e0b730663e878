"""Mining the log: what is proposed, what is written, and that a second run has nothing more to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.mining.conftest import ANSWERS, MINED, SPARE, answer_file
from tests.suggest.logs import asks, replies, write_log
from webcare.calendar.period import Days
from webcare.mining.mine import Proposal, drafts_folder, propose, write
from webcare.mining.questions import Mined
from webcare.store.workspace import Workspace

TODAY = date(2026, 10, 31)
ALWAYS = Days(None, None)


def mined(client: Workspace, period: Days = ALWAYS, top: int | None = None) -> Proposal:
    return propose(client, TODAY, period, drafts_folder(client, None), top)


def answer(client: Workspace, name: str) -> Path:
    return Path(client.path("answers"), f"{name}.md")


def test_a_question_that_the_desk_would_have_missed(client: Workspace) -> None:
    assert mined(client).questions == [Mined("bezorgtijd", MINED, 3)]


def test_a_question_that_no_answer_fits(client: Workspace) -> None:
    proposal = mined(client)
    assert [(one.times, one.agreed, sorted(one.examples)) for one in proposal.clusters] == [(3, 3, sorted(SPARE))]
    assert (proposal.turns, proposal.openings, proposal.passed, proposal.sampled) == (8, 7, 0, 0)


def test_nothing_is_written_unless_asked(client: Workspace) -> None:
    before = {path: path.read_bytes() for path in Path(client.root or "").rglob("*") if path.is_file()}
    mined(client)
    assert {path: path.read_bytes() for path in Path(client.root or "").rglob("*") if path.is_file()} == before


def test_written_the_questions_stand_in_the_answer_and_the_rest_is_as_it_was(client: Workspace) -> None:
    written = write(client, mined(client), drafts_folder(client, None))
    questions, text = ANSWERS["bezorgtijd"]
    assert answer(client, "bezorgtijd").read_text("utf-8") == answer_file("bezorgtijd", f"{questions}|{MINED}", text)
    assert [Path(path).name for path in written.answers] == ["bezorgtijd.md"]
    assert [Path(path).name for path in written.drafts] == ["nieuw-verkopen-jullie-ook-losse-reserveknoppen.md"]
    assert written.left == []


def test_a_second_run_proposes_nothing_new(client: Workspace) -> None:
    write(client, mined(client), drafts_folder(client, None))
    again = mined(client)
    assert (again.questions, again.clusters) == ([], [])


def test_a_draft_without_anybody_in_it(client: Workspace) -> None:
    written = write(client, mined(client), drafts_folder(client, None))
    assert Path(written.drafts[0]).read_text("utf-8") == (
        "---\n"
        "id: nieuw-verkopen-jullie-ook-losse-reserveknoppen\n"
        'title: "verkopen jullie ook losse reserveknoppen"\n'
        "questions:\n"
        '  - "verkopen jullie ook losse reserveknoppen"\n'
        '  - "verkopen jullie losse reserveknoppen?"\n'
        '  - "losse reserveknoppen, verkopen jullie die ook"\n'
        "variables:\n"
        '  naam: {"description": "Voornaam van de klant", "example": "Sanne"}\n'
        '  afzender: {"description": "Je voornaam", "example": "Femke"}\n'
        "---\n"
        "Hoi {{ naam }}, losse onderdelen bestel je op de pagina onderdelen van onze webwinkel.\n"
        "\n"
        "Groetjes,\n"
        "{{ afzender }}\n"
    )


def test_a_draft_never_overwrites(client: Workspace) -> None:
    folder = Path(drafts_folder(client, None))
    folder.mkdir(parents=True)
    taken = folder / "nieuw-verkopen-jullie-ook-losse-reserveknoppen.md"
    taken.write_text("van iemand anders", "utf-8")
    written = write(client, mined(client), str(folder))
    assert taken.read_text("utf-8") == "van iemand anders"
    assert [Path(path).name for path in written.drafts] == ["nieuw-verkopen-jullie-ook-losse-reserveknoppen-2.md"]


def test_only_the_period_counts(client: Workspace) -> None:
    assert mined(client, Days(date(2026, 10, 2), None)).turns == 0
    assert mined(client, Days(None, date(2026, 10, 1))).turns == 8


def test_top_leaves_out_and_says_how_many(client: Workspace) -> None:
    log = Path(client.path("logs"), "meer.jsonl")
    for at in range(3):
        question = f"de fles op tafel is lek en druppelt {at}"
        write_log(log, [asks(f"x{at}", question, 900 + at), replies(f"x{at}", ANSWERS["ruilen"][1], 950 + at)])
    assert [one.answer for one in mined(client).questions] == ["bezorgtijd", "ruilen"]
    limited = mined(client, top=1)
    assert ([one.answer for one in limited.questions], limited.more_questions) == (["bezorgtijd"], 1)


def test_what_was_answered_in_several_ways_teaches_nothing(client: Workspace) -> None:
    log = Path(client.path("logs"), "meer.jsonl")
    for at, name in enumerate(("ruilen", "wachtwoord", "bezorgtijd", "ruilen", "wachtwoord", "bezorgtijd")):
        write_log(log, [asks(f"x{at}", MINED, 900 + at), replies(f"x{at}", ANSWERS[name][1], 950 + at)])
    assert mined(client).questions == []


def test_no_person_is_in_a_proposal(client: Workspace) -> None:
    log = Path(client.path("logs"), "meer.jsonl")
    told = "Hoi Femke, de ventilator piept aldoor. Mijn dochter Lotje de Wit, lotje@voorbeeld.nl, 06-12345678. @lotje88\n\nGroet, Jan Jansen"
    said = "Beste Jan Jansen, wat vervelend! Smeer de as met een druppel olie. Mail naar jan@voorbeeld.nl.\n\nGroet, Kim de Boer"
    for at in range(3):
        write_log(log, [asks(f"p{at}", told, 900 + at), replies(f"p{at}", said, 950 + at)])
    proposal = mined(client)
    examples = [cluster.examples for cluster in proposal.clusters if "ventilator" in cluster.examples[0]]
    assert examples == [["de ventilator piept aldoor."]]
    written = write(client, proposal, drafts_folder(client, None))
    text = "".join(Path(path).read_text("utf-8") for path in written.drafts)
    for private in ("Lotje", "lotje@", "12345678", "Jansen", "jan@voorbeeld", "Boer"):
        assert private not in text
    assert "Beste {{ naam }}, wat vervelend! Smeer de as met een druppel olie." in text
