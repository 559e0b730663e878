"""Whom past questions would be escalated to, in two versions."""

from __future__ import annotations

from pathlib import Path

from tests.impact.small import PATHS, PEOPLE, impact_of


def test_another_contact(tmp_path: Path) -> None:
    other = PATHS.replace("targets: [anna]", "targets: [bas]")
    found = impact_of(tmp_path, {"handbook/escalation.yaml": other}).escalation
    assert (found.n, found.replayed, found.other_contact, found.other_path) == (4, True, 4, 0)
    assert (found.lost, found.gained) == ({"anna": 4}, {"bas": 4})
    assert (found.nobody_before, found.nobody_after) == (0, 0)
    assert [(one.case.conversation, one.before.contact, one.after.contact) for one in found.examples] == [
        ("c4", "anna", "bas"),
        ("c3", "anna", "bas"),
        ("c2", "anna", "bas"),
    ]


def test_nobody_left(tmp_path: Path) -> None:
    lost = PEOPLE.replace("means: [{kind: phone, value: 050 000 12 34}]", "means: []")
    lost = lost.replace("means: [{kind: phone, value: 050 000 12 35}]", "means: []")
    found = impact_of(tmp_path, {"handbook/contacts.yaml": lost}).escalation
    assert (found.lost, found.gained) == ({"anna": 4}, {"": 4})
    assert (found.nobody_before, found.nobody_after) == (0, 4)


def test_another_path_to_the_same_contact(tmp_path: Path) -> None:
    other = PATHS.replace("  basis:", "  nieuw:")
    found = impact_of(tmp_path, {"handbook/escalation.yaml": other}).escalation
    assert (found.other_contact, found.other_path, found.lost) == (0, 4, {})


def test_no_paths_any_more(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/escalation.yaml": None}).escalation
    assert (found.other_contact, found.gained, found.nobody_after) == (4, {"": 4}, 4)


def test_a_topic_found_by_its_keywords_takes_its_own_path(tmp_path: Path) -> None:
    topics = "lamp: {name: Lamp, keywords: [kapot], path: storing}\n"
    paths = (
        PATHS + "  storing: {name: Storing, levels: [{targets: [bas]}], last-contact: anna}\nroutes: [{path: basis}]\n"
    )
    found = impact_of(tmp_path, {"handbook/topics.yaml": topics, "handbook/escalation.yaml": paths}).escalation
    assert found.other_contact == 1
    (one,) = found.examples
    assert (one.case.conversation, one.after) == ("c4", ("lamp", "storing", "bas", True))


def test_nothing_that_decides_it_changed(tmp_path: Path) -> None:
    found = impact_of(tmp_path, {"handbook/facts.yaml": "telefoon: 050 000 12 36\n"}).escalation
    assert (found.n, found.replayed, found.other_contact) == (4, False, 0)
