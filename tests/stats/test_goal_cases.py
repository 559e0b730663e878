"""Goals about replies and customers, which only the cases themselves can tell."""

from datetime import date
from pathlib import Path

from tests.stats.desk import Log, client, gathered
from webcare.calendar.period import Days
from webcare.model.handbook.goals import Goal
from webcare.stats.goal_cases import asks_for_cases, from_cases

ALL: frozenset[str] = frozenset()


def test_customers_who_came_back_by_channel_and_days(tmp_path: Path) -> None:
    """On X one of two comes back within a week; by mail nobody does."""
    log = Log()
    for conversation, day, customer, channel in (
        ("a", 2, "k_1", "x"),
        ("b", 6, "k_1", "x"),
        ("c", 3, "k_2", "mail"),
        ("d", 12, "k_3", "mail"),
    ):
        log.asks(conversation, f"{day} 10:00", ref=customer, channel=channel)
        log.replies(conversation, f"{day} 10:30", channel=channel)
    workspace = client(tmp_path, log.records)
    again = from_cases(gathered(workspace), workspace)["repeat_contact"]
    whole = Days(date(2026, 11, 1), date(2026, 11, 21))
    assert again(ALL, whole) == (1, 4)
    assert again(frozenset(["x"]), whole) == (1, 2)
    assert again(frozenset(["mail"]), whole) == (0, 2)
    assert again(ALL, Days(date(2026, 11, 3), date(2026, 11, 3))) == (0, 1)


def test_replies_that_lint_clean(tmp_path: Path) -> None:
    log = Log().asks("a", "2 10:00").replies("a", "2 10:30", "Hoi Sanne, je lamp is vandaag verstuurd. Groet, Femke")
    log.asks("b", "3 10:00").replies("b", "3 10:30", "hoi , ik wordt er moe van van je lamp")
    workspace = client(tmp_path, log.records)
    clean = from_cases(gathered(workspace), workspace)["lint_clean"]
    assert clean(ALL, Days(None, None)) == (1, 2)
    assert clean(ALL, Days(date(2026, 11, 3), None)) == (0, 1)
    assert clean(frozenset(["mail"]), Days(None, None)) == (0, 0)


def test_the_cases_are_read_only_for_goals_that_need_them() -> None:
    def goal(metric: str) -> dict[str, Goal]:
        fields = {"name": "x", "target": "9%", "by": date(2026, 12, 31), "success": "x", "failure": "x"}
        return {"doel": Goal(metric=metric, **fields)}  # type: ignore[arg-type]  # the metric is one of the model's

    assert [asks_for_cases(goal(name)) for name in ("csat", "lint_clean", "repeat_contact")] == [False, True, True]
