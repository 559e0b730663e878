"""goals.yaml: what the desk wants to reach, measured before and after."""

from datetime import date
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import doc

Metric = Literal[
    "first_response_time",
    "first_answer_time",
    "next_response_time",
    "full_resolution_time",
    "response_rate",
    "within_target",
    "csat",
    "reopens",
    "repeat_contact",
    "lint_clean",
    "workload",
    "followers",
    "sales",
]
Number = Annotated[
    str, doc("Een getal, percentage of duur, zoals 85%, 4.2 of 45m", pattern=r"^-?\d+([.,]\d+)?\s?(%|s|m|h|d)?$")
]


class Baseline(Entry, frozen=True, kw_only=True):
    """The figure before."""

    value: Annotated[Number, doc("De nulmeting")]
    measured_from: Annotated[date, doc("Vanaf")]
    measured_until: Annotated[date, doc("Tot en met")]
    n: Annotated[int, doc("Op hoeveel gesprekken", ge=1)]
    how: Annotated[str | None, doc("Hoe er is gemeten")] = None


class Goal(Entry, frozen=True, kw_only=True):
    """One measurable goal, with criteria for success and for failure."""

    name: Annotated[str, doc("Het doel, in één zin", min_length=1)]
    metric: Annotated[Metric, doc("De maat")]
    statistic: Annotated[Literal["median", "p90", "p95", "mean", "share", "count"], doc("Welk cijfer van die maat")] = (
        "median"
    )
    clock: Annotated[
        Literal["business", "calendar"],
        doc("Tijd tijdens openingsuren, zoals in targets.yaml, of kloktijd: de tijd zoals de klant hem beleeft"),
    ] = "business"
    channels: Annotated[list[Id], doc("Voor deze kanalen; leeg: alle")] = []
    baseline: Annotated[Baseline | None, doc("De nulmeting")] = None
    target: Annotated[Number, doc("Waar jullie naartoe willen")]
    by: Annotated[date, doc("Wanneer")]
    success: Annotated[str, doc("Wanneer het gelukt is", min_length=1)]
    failure: Annotated[str, doc("Wanneer het mislukt is, en wat er dan gebeurt", min_length=1)]
    success_at: Annotated[Number | None, doc("Vanaf dit cijfer is het gelukt; leeg: vanaf target")] = None
    failure_at: Annotated[Number | None, doc("Is het slechter dan dit cijfer, dan is het mislukt")] = None
    scale_up: Annotated[str | None, doc("Wanneer jullie opschalen")] = None
    owner: Annotated[Id | None, doc("Wie ervan is")] = None


Goals = dict[Id, Goal]
