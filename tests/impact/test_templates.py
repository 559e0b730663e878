"""What becomes of the answers in two versions."""

from __future__ import annotations

from pathlib import Path

from tests.impact.small import FILES, impact_of
from webcare.impact.templates import TextChange

LAMP = FILES["answers/lamp.md"]


def test_a_fact_that_is_gone_leaves_a_placeholder_open(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/facts.yaml": None}).templates
    assert [(one.answer, one.finding.rule) for one in found.unresolved] == [("lamp", "antwoord/invulveld")]
    assert [one.answer for one in found.failing] == ["lamp"]
    assert found.texts == [TextChange("lamp", ("",))]


def test_another_fact_is_another_text_where_it_is_named(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/facts.yaml": "telefoon: 050 000 12 36\n"}).templates
    assert found.texts == [TextChange("lamp", ("",))]
    assert (found.failing, found.passing, found.unresolved) == ([], [], [])


def test_a_text_of_one_channel(tmp_path: Path) -> None:
    other = LAMP.replace("## mail\nHoi, je lamp is onderweg.", "## mail\nHoi, je lamp komt eraan.")
    assert impact_of(tmp_path, {"answers/lamp.md": other}).templates.texts == [TextChange("lamp", ("mail",))]


def test_a_channel_that_gets_a_text_of_its_own(tmp_path: Path) -> None:
    other = LAMP + "\n## x\nHoi, je lamp komt eraan.\n"
    assert impact_of(tmp_path, {"answers/lamp.md": other}).templates.texts == [TextChange("lamp", ("x",))]


def test_a_forbidden_word_in_an_answer(tmp_path: Path) -> None:
    tone = "forbidden: [{word: onderweg}]\n"
    found = impact_of(tmp_path, {"handbook/tone.yaml": tone}).templates
    assert [(one.answer, one.finding.rule) for one in found.failing] == [("lamp", "zakelijk/verboden-woord")]
    assert (found.texts, found.unresolved) == ([], [])


def test_answers_that_come_and_go(tmp_path: Path) -> None:
    new = LAMP.replace("id: lamp", "id: nieuw")
    found = impact_of(tmp_path, {"answers/lamp.md": None, "answers/nieuw.md": new}).templates
    assert (found.n, found.added, found.removed) == (2, ["nieuw"], ["lamp"])


def test_an_answer_that_can_no_longer_be_read(tmp_path: Path) -> None:
    impact = impact_of(tmp_path, {"answers/lamp.md": "---\nid: [\n---\n"})
    assert (impact.templates.unread_before, impact.templates.unread_after) == (0, 1)
    assert impact.verdict.level == "decide"


def test_nothing_changed(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {}).templates
    assert (found.n, found.replayed, found.texts) == (1, False, [])
