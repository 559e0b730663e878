"""Whom a target comes to: rosters, roles, departments, people and those who stand in for them."""

from __future__ import annotations

import pytest

from tests.duty.small import CONTACTS, ROSTER, at, called, plan
from webcare.duty import resolve
from webcare.duty.roster import on_duty

TUESDAY, NIGHT = "2026-01-06T10:00", "2026-01-06T23:00"


def test_a_person() -> None:
    shop = plan()
    assert called(shop, "anna", TUESDAY) == [("anna", "person", ["050 000 11 01"])]
    assert called(shop, "anna", NIGHT) == [("anna", "closed", None)]
    assert called(shop, "cees", NIGHT) == [("cees", "person", ["050 000 11 03"])]
    assert called(shop, "stil", TUESDAY) == [("stil", "no-means", None)]
    assert called(shop, "weg", TUESDAY) == [("weg", "unknown", None)]


def test_an_absent_person_is_stood_in_for() -> None:
    away = "absences: [{person: anna, start: 2026-01-06T00:00, end: 2026-01-07T00:00}, {person: anna, start: 2026-01-07T00:00, end: 2026-01-09T00:00}]"
    shop = plan(away)
    assert called(shop, "anna", "2026-01-05T10:00") == [("anna", "person", ["050 000 11 01"])]
    assert called(shop, "anna", TUESDAY) == [
        ("bart", "backup", ["050 000 11 02"]),
        ("anna", "absent", "2026-01-09T00:00"),
    ]
    assert called(shop, "anna", "2026-01-09T10:00") == [("anna", "person", ["050 000 11 01"])]


def test_a_role_and_its_backup() -> None:
    shop = plan("absences: [{person: anna, start: 2026-01-06T00:00, end: 2026-01-07T00:00}]")
    assert called(shop, "chef", "2026-01-05T10:00") == [("anna", "role", ["050 000 12 00", "050 000 11 01"])]
    assert called(shop, "chef", TUESDAY) == [
        ("cees", "backup", ["050 000 11 03", "cees@lamp.example"]),
        ("anna", "absent", "2026-01-07T00:00"),
    ]
    (call,) = resolve(shop, "chef", at(TUESDAY)).calls
    assert (call.instead_of, call.source) == ("chef", "cees")


def test_a_department_is_called_by_its_own_number() -> None:
    shop = plan()
    assert called(shop, "magazijn", TUESDAY) == [("magazijn", "department", ["050 000 13 00"])]
    closed = called(shop, "magazijn", NIGHT)
    assert closed == [("magazijn", "closed", None), ("anna", "closed", None), ("bart", "closed", None)]


def test_overrides_go_before_temporary_turns_and_those_before_the_ordinary_ones() -> None:
    shop = plan(
        ROSTER
        + """    temporary:
      - {start: 2026-01-07T00:00, end: 2026-01-08T00:00, rotation: {members: [cees], starts: 2026-01-01T00:00}}
    overrides:
      - {action: replace, person: cees, by: bart, start: 2026-01-07T12:00, end: 2026-01-07T13:00, reason: Tandarts}
      - {action: add, person: cees, start: 2026-01-06T12:00, end: 2026-01-06T13:00}
      - {action: remove, person: anna, start: 2026-01-06T14:00, end: 2026-01-06T15:00}
      - {action: replace, person: bart, by: cees, start: 2026-01-06T16:00, end: 2026-01-06T17:00}
"""
    )

    def duty(moment: str) -> list[tuple[str, str]]:
        return [(one.person, one.why) for one in on_duty(shop, "dienst", at(moment))]

    assert duty("2026-01-06T11:59") == [("anna", "rotation")]
    assert duty("2026-01-06T12:00") == [("anna", "rotation"), ("cees", "override")]
    assert duty("2026-01-06T13:00") == [("anna", "rotation")]
    assert duty("2026-01-06T14:00") == []
    assert duty("2026-01-06T16:30") == [("anna", "rotation")]  # bart had no duty: nothing to replace
    assert duty("2026-01-07T11:59") == [("cees", "temporary")]
    assert duty("2026-01-07T12:00") == [("bart", "override")]
    assert duty("2026-01-08T00:00") == [("anna", "rotation")]
    (one,) = on_duty(shop, "dienst", at("2026-01-07T12:30"))
    assert (one.instead_of, one.reason) == ("cees", "Tandarts")
    assert called(shop, "dienst", "2026-01-06T14:30") == [("dienst", "nobody", None)]


def test_on_call_in_a_rosters_hours_ones_own_working_hours_do_not_count() -> None:
    evening = """avond: {name: Avond, versions: [{valid-from: 2020-01-01, week: {tue: [18:00-24:00]}}]}\n"""
    from tests.duty.small import HOURS

    shop = plan(ROSTER + "    hours: avond\n", hours=HOURS + evening)
    assert called(shop, "dienst", NIGHT) == [("anna", "rotation", ["050 000 11 01"])]
    assert called(shop, "dienst", TUESDAY) == [("dienst", "off-duty", None)]
    assert called(plan(ROSTER), "dienst", NIGHT) == [("anna", "closed", None)]


CIRCLES = {
    "a role of itself": ("chef: {kind: role, name: C, holders: [chef]}", "chef"),
    "two roles of each other": (
        "chef: {kind: role, name: C, holders: [baas]}\nbaas: {kind: role, name: B, holders: [chef]}", "chef",
    ),
    "absent people who stand in for each other": (
        "anna: {kind: person, name: A, backup: bart}\nbart: {kind: person, name: B, backup: anna}", "anna",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("contacts", "target"), CIRCLES.values(), ids=CIRCLES)
def test_a_circle_ends(contacts: str, target: str) -> None:
    away = ", ".join(f"{{person: {who}, start: 2026-01-01T00:00, end: 2027-01-01T00:00}}" for who in ("anna", "bart"))
    found = resolve(plan(f"absences: [{away}]", contacts), target, at(TUESDAY))
    assert found.calls == []
    assert found.passed != []


def test_many_groups_of_the_same_groups_and_a_long_row_of_backups_end_soon() -> None:
    rows = [f"g{n}: {{kind: role, name: G, holders: [g{n + 1}, g{n + 1}, g{n + 1}]}}" for n in range(30)]
    rows += ["g30: {kind: person, name: P}"]
    rows += [f"p{n}: {{kind: person, name: P, backup: p{n + 1}}}" for n in range(3000)]
    away = ", ".join(f"{{person: p{n}, start: 2026-01-01T00:00, end: 2027-01-01T00:00}}" for n in range(3000))
    shop = plan(f"absences: [{away}]", "\n".join(rows))
    assert [one.because for one in resolve(shop, "g0", at(TUESDAY)).passed] == ["no-means"]
    assert resolve(shop, "p0", at(TUESDAY)).passed[-1].because == "circle"


def test_the_names_of_the_small_shop_are_those_of_its_handbook() -> None:
    assert set(plan().contacts) == {line.partition(":")[0] for line in CONTACTS.splitlines()}
