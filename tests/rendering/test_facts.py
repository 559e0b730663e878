"""What answers take from the handbook, as it holds on a day."""

from datetime import date

import pytest

from tests.rendering.conftest import Make
from webcare.rendering import Facts

OLD, NEW = date(2026, 8, 31), date(2026, 9, 1)
SAID = {
    ("telefoon", NEW, None): "050 000 12 34",
    ("hours.technische-dienst", OLD, None): "maandag en dinsdag van 9.00 tot 17.00 uur",
    ("hours.technische-dienst", NEW, None): "maandag van 9.00 tot 21.00 uur en zaterdag van 10.00 tot 12.00 uur",
    ("hours.technische-dienst", date(2026, 12, 25), None): (
        "maandag van 9.00 tot 21.00 uur en zaterdag van 10.00 tot 12.00 uur"
    ),
    ("hours.nooit", NEW, None): None,
    ("hours.weg", NEW, None): None,
    ("targets.x", OLD, None): "binnen 2 uur",
    ("targets.x", NEW, None): "binnen 1 uur",
    ("targets.x", NEW, "klacht"): "binnen 30 minuten",
    ("targets.email", NEW, None): None,
    ("targets.chat", NEW, None): None,
    ("targets.weg", NEW, None): None,
    ("weg", NEW, None): None,
}


@pytest.mark.parametrize(("asked", "said"), SAID.items())
def test_a_fact(make: Make, asked: tuple[str, date, str | None], said: str | None) -> None:
    name, day, topic = asked
    facts = Facts(make({}), day, topic)
    assert facts.get(name) == said
    assert (name in facts) is (said is not None)


def test_all_facts(make: Make) -> None:
    assert dict(Facts(make({}), NEW)) == {
        "telefoon": "050 000 12 34",
        "hours.technische-dienst": "maandag van 9.00 tot 21.00 uur en zaterdag van 10.00 tot 12.00 uur",
        "targets.x": "binnen 1 uur",
    }
    assert len(Facts(make({}), NEW)) == 3


def test_a_broken_file_makes_facts_unsure(make: Make) -> None:
    facts = Facts(make({"handbook/hours.yaml": "a: [", "handbook/facts.yaml": "A: 1\n"}), NEW)
    asked = ("hours.a", "targets.x", "telefoon")
    assert {name: facts.unsure(name) for name in asked} == {"hours.a": True, "targets.x": False, "telefoon": True}


@pytest.mark.parametrize("zone", ["Nergens/Nooit", "../../etc/passwd", ""])
def test_a_time_zone_that_does_not_exist_costs_nothing(make: Make, zone: str) -> None:
    hours = "a: {name: A, timezone: Mars/Base, versions: [{valid-from: 2020-01-01, week: {mon: [9:00-17:00]}}]}\n"
    workspace = make({"webcare.toml": f'client = "P"\ntimezone = "{zone}"\n', "handbook/hours.yaml": hours})
    assert Facts(workspace)["hours.a"] == "maandag van 9.00 tot 17.00 uur"


def test_a_schedule_of_which_nothing_could_be_read(make: Make) -> None:
    hours = "a: {name: A, versions: [{valid-from: gisteren, week: {mon: [9:00-17:00]}}]}\n"
    assert "hours.a" not in Facts(make({"handbook/hours.yaml": hours}), NEW)
