"""Answers: what customers read is compared, and the head by its keys."""

from pathlib import Path

from tests.diff.folders import Told, compared, short
from webcare.diff import Op, Place

ANSWER = """\
---
id: retour
title: Retour sturen
questions: [hoe stuur ik iets terug, retourlabel kwijt]
variables:
  naam: {description: Voornaam, example: Anna}
---
Hoi {{ naam }}, je label vind je in je account.
Lukt het niet? Bel ons.

## x
Hoi {{ naam }}, kijk in je account.
"""


def changes(root: Path, after: str, before: str = ANSWER) -> list[Told]:
    found = compared(root, {"answers/retour.md": before}, {"answers/retour.md": after})
    assert found.unreadable == []
    return [short(change) for change in found.changes]


def test_blanks_and_line_ends_are_nothing(tmp_path: Path) -> None:
    after = ANSWER.replace("ons.\n", "ons.  \n\n\n").replace("\n", "\r\n") + "\r\n \r\n"
    assert changes(tmp_path, "\ufeff" + after) == []


def test_a_moved_file_is_nothing(tmp_path: Path) -> None:
    found = compared(tmp_path, {"answers/retour.md": ANSWER}, {"answers/service/retour.md": ANSWER})
    assert (found.changes, found.unreadable) == ([], [])


def test_a_line_break_is_seen_by_customers(tmp_path: Path) -> None:
    assert changes(tmp_path, ANSWER.replace("account.\nLukt", "account. Lukt")) == [
        Told(
            ("retour", "text", "*"),
            "changed",
            "Hoi {{ naam }}, je label vind je in je account.\nLukt het niet? Bel ons.",
            "Hoi {{ naam }}, je label vind je in je account. Lukt het niet? Bel ons.",
        )
    ]


def test_the_head_by_its_keys(tmp_path: Path) -> None:
    after = ANSWER.replace("Retour sturen", "Iets terugsturen").replace(", retourlabel kwijt", "").replace("Anna", "Bo")
    assert changes(tmp_path, after) == [
        Told(("retour", "title"), "changed", "Retour sturen", "Iets terugsturen"),
        Told(("retour", "questions", "retourlabel kwijt"), "removed", "retourlabel kwijt"),
        Told(("retour", "variables", "naam", "example"), "changed", "Anna", "Bo"),
    ]


def test_words_for_a_channel(tmp_path: Path) -> None:
    found = compared(
        tmp_path, {"answers/retour.md": ANSWER}, {"answers/retour.md": ANSWER.replace("## x", "\n## email")}
    )
    assert [short(change) for change in found.changes] == [Told(("retour", "text", "email"), "renamed", "x", "email")]
    assert found.changes[0].before_at == Place("answers/retour.md", 11, 1)
    assert found.changes[0].after_at == Place("answers/retour.md", 12, 1)
    added = ANSWER + "\n## chat\nWaarmee kan ik helpen?\n"
    assert changes(tmp_path / "added", added) == [
        Told(("retour", "text", "chat"), "added", None, "Waarmee kan ik helpen?")
    ]
    second = ANSWER + "\n## x\nNog een keer.\n"
    assert changes(tmp_path / "second", second) == [Told(("retour", "text", "x (2)"), "added", None, "Nog een keer.")]


def test_the_place_of_words_is_where_they_begin(tmp_path: Path) -> None:
    after = ANSWER.replace("kijk in", "zoek in")
    (change,) = compared(tmp_path, {"answers/retour.md": ANSWER}, {"answers/retour.md": after}).changes
    assert (change.path, change.op) == (("retour", "text", "x"), Op.CHANGED)
    assert change.after_at == Place("answers/retour.md", 12, 1)


def test_another_id_and_another_word(tmp_path: Path) -> None:
    after = ANSWER.replace("id: retour", "id: terugsturen").replace("Bel ons", "Mail ons")
    found = compared(tmp_path, {"answers/retour.md": ANSWER}, {"answers/terugsturen.md": after}).changes
    assert [(one.path, one.op.value, one.path_before) for one in found] == [
        (("terugsturen",), "renamed", ("retour",)),
        (("terugsturen", "text", "*"), "changed", ("retour", "text", "*")),
    ]
    assert found[0].before_at == Place("answers/retour.md", 2, 5)
    assert found[0].after_at == Place("answers/terugsturen.md", 2, 5)


def test_two_files_with_one_id(tmp_path: Path) -> None:
    before = {"answers/a/retour.md": ANSWER, "answers/b/retour.md": ANSWER.replace("Retour sturen", "Tweede")}
    found = compared(tmp_path, {**before}, {"answers/a/retour.md": ANSWER})
    assert [(one.path, one.op, one.before["title"]) for one in found.changes] == [
        (("retour (2)",), Op.REMOVED, "Tweede")
    ]


def test_what_is_ignored_in_either_way_of_writing(tmp_path: Path) -> None:
    before = ANSWER.replace("---\nHoi", "ignore: ['taal/leesteken — merknaam']\n---\nHoi")
    after = ANSWER.replace("---\nHoi", "negeer:\n  - taal/leesteken: merknaam\n---\nHoi")
    assert changes(tmp_path, after, before) == []
