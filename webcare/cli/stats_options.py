"""The options of ``webcare stats``."""

from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli.language import t
from webcare.cli.options import FORM_HELP


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
DAY = t("PERIODE", "PERIOD")
Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar=DAY, help=t("vanaf: 2026-10-01, 'vorige maand', 2026-W41", "from: a day, a period")
    ),
]
Until = Annotated[str | None, typer.Option("--until", metavar=DAY, help=t("tot en met", "up to and including"))]
Period = Annotated[
    PeriodBy,
    typer.Option("--period-by", help=t("een zaak telt als hij binnenkomt, of beantwoord is", "when a case counts")),
]
By = Annotated[
    str,
    typer.Option(
        "--by",
        metavar=t("NAAM,…", "NAME,…"),
        help=t("groepeer naar kanaal, onderwerp, week …", "group by channel, topic, week …"),
    ),
]
Metric = Annotated[
    str, typer.Option("--metric", metavar=t("MAAT", "METRIC"), help=t("de duur in de tabel", "the duration shown"))
]
Explain = Annotated[
    str | None,
    typer.Option("--explain", metavar=t("MAAT", "METRIC"), help=t("leg uit hoe die is geteld", "how it is counted")),
]
Case = Annotated[
    str | None,
    typer.Option("--case", metavar=t("GESPREK", "ID"), help=t("reken één gesprek voor", "count one conversation out")),
]
Share = Annotated[
    bool, typer.Option("--share", help=t("om te delen: niets uit minder dan 10", "to share: nothing from under 10"))
]
PerAgent = Annotated[
    bool, typer.Option("--per-agent", help=t("ook per collega; overleg dat eerst", "per agent too; agree on it first"))
]
Goals = Annotated[
    bool, typer.Option("--goals", help=t("hoe de doelen uit goals.yaml ervoor staan", "how the goals stand"))
]
CheckGoals = Annotated[
    bool, typer.Option("--check-goals", help=t("ook: exitcode 1 bij een gemist doel", "and exit 1 when one is missed"))
]
Save = Annotated[
    str | None,
    typer.Option("--save", metavar=t("BESTAND", "FILE"), help=t("bewaar deze meting", "keep this measurement")),
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar=t("BESTAND", "FILE"), help=t("vergelijk met die meting", "compare with that")),
]
Workload = Annotated[
    bool, typer.Option("--workload", help=t("het werk per uur, en hoeveel mensen", "work by the hour, and people"))
]
Quality = Annotated[
    bool, typer.Option("--quality", help=t("hoe goed de antwoorden waren", "how good the replies were"))
]
Parity = Annotated[
    bool, typer.Option("--parity", help=t("wordt iedereen even goed geholpen?", "is everybody served alike?"))
]
Profile = Annotated[
    str | None,
    typer.Option(
        "--profile", metavar=t("SYSTEEM", "SYSTEM"), help=t("zoals zendesk, chatwoot, facebook telt", "as they count")
    ),
]
Zone = Annotated[
    str | None,
    typer.Option(
        "--tz",
        metavar="ZONE",
        help=t("tijdzone van het rapport, en van momenten zonder", "zone of the report, and of moments without one"),
    ),
]
LogZone = Annotated[
    str | None,
    typer.Option(
        "--log-tz", metavar="ZONE", help=t("alleen die van momenten zonder", "only that of moments without one")
    ),
]
Memory = Annotated[
    str | None,
    typer.Option("--memory", metavar="600MB", help=t("hoogstens zoveel geheugen", "at most so much memory")),
]

Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar=t("ADRES", "ADDRESS"),
        help=t(
            "tel op een Dask-cluster: tcp://host:8786, of local; alleen een dat je vertrouwt",
            "count on a Dask cluster: tcp://host:8786, or local; only one that you trust",
        ),
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
    said = Text(f"onbekend: '{name[:40]}'", f"unknown: '{name[:40]}'")
    raise CannotRun(said, hint=hint_among(plain, known), place=option)
