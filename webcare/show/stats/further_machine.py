"""``webcare stats --quality``, ``--parity`` and ``--profile`` for machines."""

from typing import Any

from webcare.model.text import Language
from webcare.rules.rule import LETTERS
from webcare.show.machine import VERSION
from webcare.show.stats.further_documents import (
    ComparisonJson,
    DifferenceJson,
    FaultJson,
    GroupJson,
    LintedJson,
    MoodsJson,
    ParityJson,
    ProfilesJson,
    QualityJson,
    ShareJson,
    SideJson,
    SmallJson,
    SourceJson,
    SystemJson,
)
from webcare.show.stats.machine import figures_json, left_out_json, period_json
from webcare.show.stats.profiles import counts_of
from webcare.show.stats.quality import COMMON, reach_order, shares
from webcare.show.stats.text import FEW
from webcare.stats.gathered import Gathered
from webcare.stats.linted import Linted
from webcare.stats.parity import Parity
from webcare.stats.profile_sources import DIFFERENCES, SOURCES
from webcare.stats.profiles import Profiles, Row
from webcare.stats.quality import MOODS, Quality


def quality_json(found: Quality, gathered: Gathered, language: Language) -> QualityJson:
    """Everything that the text has."""
    parts, moods, hidden = {name: _share(*one) for name, one in shares(found).items()}, found.moods, found.hidden
    n = moods.cases.total()
    return QualityJson(
        **_head(gathered, language),
        cases=found.total.cases,
        linted=_linted(found.linted, parts["lint"]),
        templated=parts["templated"],
        verbatim=parts["verbatim"],
        repeat_contact=parts["repeat"],
        reopened=parts["reopened"],
        several_agents=parts["agents"],
        csat=parts["csat"],
        agents=[
            GroupJson(name=str(agents), cases=None if agents in hidden.agents else count)
            for agents, count in sorted(found.agents.items())
        ],
        moods=[
            MoodsJson(first=first, last=last, cases=None if (first, last) in hidden.moods else moods.cases[first, last])
            for first in MOODS
            for last in MOODS
        ],
        better=_share(moods.better, n),
        worse=_share(moods.worse, n),
        soothed=_share(*(moods.soothed if moods.soothed[1] >= found.least else (0, 0))),
        reach=[
            GroupJson(name=name or None, cases=None if name in hidden.reach else found.reach[name])
            for name in [*reach_order(found.reach), *([""] if "" in found.reach else [])]
        ],
    )


def parity_json(found: Parity, gathered: Gathered, language: Language) -> ParityJson:
    """Every comparison."""
    return ParityJson(
        **_head(gathered, language),
        clock="business" if found.business else "calendar",
        comparisons=[
            ComparisonJson(
                group=one.group,
                channel=one.channel,
                measure=one.measure,
                these=SideJson(n=one.these.n, figure=one.these.figure),
                others=SideJson(n=one.others.n, figure=one.others.figure),
                p=one.p,
                chance=one.is_chance,
                better_off=one.is_favour,
            )
            for one in found.comparisons
        ],
        too_small=[SmallJson(group=name, channel=channel) for name, channel in found.too_small],
    )


def profiles_json(found: Profiles, gathered: Gathered, language: Language) -> ProfilesJson:
    """Every row, with its differences and their sources."""
    return ProfilesJson(**_head(gathered, language), systems=[_system(row, found, language) for row in found.rows])


def _system(row: Row, found: Profiles, language: Language) -> SystemJson:
    counts = counts_of(row, found)
    return SystemJson(
        name=row.name,
        private=row.private,
        shows=row.shows,
        shown_calendar=row.shown[0],
        shown_business=row.shown[1],
        unanswered=row.unanswered,
        calendar=figures_json(row.calendar),
        business=figures_json(row.business),
        differences=[
            DifferenceJson(said=one.said.in_(language), count=counts[one.about] if one.about else None)
            for one in DIFFERENCES.get(row.name, ())
        ],
        sources=[SourceJson(title=one.title, where=one.where) for one in SOURCES.get(row.name, ())],
    )


def _linted(linted: Linted, clean: ShareJson) -> LintedJson:
    bounds = linted.bounds
    return LintedJson(
        replies=linted.of,
        clean=clean,
        low=bounds.low if bounds else None,
        high=bounds.high if bounds else None,
        zekep={letter: _share(*linted.good(letter)) for letter in LETTERS},
        faults=[FaultJson(rule=rule, replies=count) for rule, count in linted.common(COMMON)],
    )


def _head(gathered: Gathered, language: Language) -> dict[str, Any]:
    days = gathered.request.days
    return {
        "version": VERSION,
        "period": period_json(days.since, days.until, gathered.request.period_by),
        "zone": str(gathered.zone),
        "now": gathered.now.isoformat(timespec="seconds"),
        "left_out": left_out_json(gathered, language),
    }


def _share(part: int, whole: int) -> ShareJson:
    return ShareJson(part=part, n=whole, share=part / whole if whole else None, few=whole < FEW)
