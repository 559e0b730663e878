"""The options of ``webcare stats``."""

from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli.options import FORM_HELP, ZONE, option


class Format(StrEnum):
    """What is written."""

    text = "text"
    json = "json"
    csv = "csv"
    md = "md"
    html = "html"


class PeriodBy(StrEnum):
    """What decides in which period a case falls."""

    received = "received"
    replied = "replied"


Form = Annotated[Format, typer.Option("--format", help=FORM_HELP)]
METRIC, FILE, NAMES = ("MAAT", "METRIC"), ("BESTAND", "FILE"), ("NAAM,…", "NAME,…")
Period = Annotated[
    PeriodBy,
    option(
        "--period-by",
        "een zaak telt als hij binnenkomt, of beantwoord is",
        "a case counts when it comes in, or is answered",
    ),
]
By = Annotated[str, option("--by", "groepeer naar kanaal, onderwerp, week …", "group by channel, topic, week …", NAMES)]
Metric = Annotated[str, option("--metric", "de duur in de tabel", "the duration in the table", METRIC)]
Explain = Annotated[str | None, option("--explain", "leg uit hoe die is geteld", "explain how it is counted", METRIC)]
Case = Annotated[
    str | None, option("--case", "reken één gesprek voor", "count one conversation out", ("GESPREK", "CONVERSATION"))
]
Share = Annotated[
    bool, option("--share", "om te delen: niets uit minder dan 10", "to share: nothing from fewer than 10")
]
PerAgent = Annotated[
    bool, option("--per-agent", "ook per collega; overleg daar eerst over", "per agent too; agree on it first")
]
Goals = Annotated[
    bool, option("--goals", "hoe de doelen uit goals.yaml ervoor staan", "how the goals of goals.yaml stand")
]
CheckGoals = Annotated[
    bool,
    option(
        "--check-goals", "hetzelfde, met exitcode 1 bij een gemist doel", "the same, with exit code 1 for a missed goal"
    ),
]
Save = Annotated[str | None, option("--save", "bewaar deze meting", "keep this measurement", FILE)]
Baseline = Annotated[
    str | None, option("--baseline", "vergelijk met een bewaarde meting", "compare with a kept measurement", FILE)
]
Workload = Annotated[
    bool,
    option(
        "--workload",
        "het werk per uur, en hoeveel mensen het kost",
        "the work by the hour, and how many people it takes",
    ),
]
Quality = Annotated[bool, option("--quality", "hoe goed de antwoorden waren", "how good the replies were")]
Parity = Annotated[bool, option("--parity", "wordt iedereen even goed geholpen?", "is everybody served alike?")]
Profile = Annotated[
    str | None,
    option(
        "--profile",
        "zoals zij tellen: zendesk, chatwoot, facebook of all",
        "as they count: zendesk, chatwoot, facebook or all",
        ("SYSTEEM", "SYSTEM"),
    ),
]
Zone = Annotated[
    str | None,
    option(
        "--tz",
        "tijdzone van het rapport, en van momenten die er geen noemen",
        "time zone of the report, and of moments that name none",
        ZONE,
    ),
]
LogZone = Annotated[
    str | None,
    option("--log-tz", "alleen die van momenten die er geen noemen", "only that of moments that name none", ZONE),
]
Memory = Annotated[
    str | None,
    option(
        "--memory",
        "hoogstens zoveel geheugen, zoals 600MB",
        "at most so much memory, such as 600MB",
        ("GROOTTE", "SIZE"),
    ),
]
Cluster = Annotated[
    str | None,
    option(
        "--cluster",
        "tel op een Dask-cluster: tcp://host:8786, of local; alleen een dat je vertrouwt",
        "count on a Dask cluster: tcp://host:8786, or local; only one that you trust",
        ("ADRES", "ADDRESS"),
    ),
]


def dimensions_of(by: str, *, per_agent: bool) -> tuple[str, ...]:
    """The names of ``--by``, each once. Raises ``CannotRun`` for an unknown one, and for agents without leave."""
    from webcare.metrics.dimensions import DIMENSIONS
    from webcare.model.errors import CannotRun
    from webcare.model.text import Text

    names = tuple(
        dict.fromkeys(one_of(name.strip(), list(DIMENSIONS), "--by") for name in by.split(",") if name.strip())
    )
    if "agent" in names and not per_agent:
        raise CannotRun(
            Text("cijfers per collega geef ik alleen met --per-agent", "figures per agent only with --per-agent"),
            hint=Text(
                "leg eerst aan het team en de ondernemingsraad voor waarvoor jullie ze gebruiken",
                "first agree with the team and the works council what they are for",
            ),
            place="--by",
        )
    return names


def metric_of(name: str) -> str:
    """The name of a metric that is a duration. Raises ``CannotRun`` for an unknown one."""
    from webcare.metrics.tally import METRICS

    return one_of(name, list(METRICS), "--metric")


def one_of(name: str, known: list[str], option: str) -> str:
    """A name as it is known, with - for _. Raises ``CannotRun`` for an unknown one."""
    from webcare.cli.values import hint_among
    from webcare.model.errors import CannotRun
    from webcare.model.text import Text

    plain = name.lower().replace("-", "_")
    if plain in known:
        return plain
    said = Text(f"onbekende keuze '{name[:40]}'", f"unknown choice '{name[:40]}'")
    raise CannotRun(said, hint=hint_among(plain, known), place=option)
