"""webcare.toml: the client, its paths, and the settings of lint, suggest and stats."""

from datetime import timedelta
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry
from webcare.model.values import doc

SeverityName = Literal["advice", "warning", "error"]


class Paths(Entry, frozen=True, kw_only=True):
    """Where things are, inside the client folder."""

    handbook: Annotated[str, doc("De map met het handboek")] = "handbook"
    answers: Annotated[str, doc("De map met de antwoorden")] = "answers"
    drafts: Annotated[str, doc("De map met concepten")] = "drafts"
    logs: Annotated[str, doc("De map met de logboeken")] = "logs"


class Exemption(Entry, frozen=True, kw_only=True):
    """A rule that does not hold in a folder; never without a reason."""

    rule: Annotated[str, doc("De regel of de hele familie, zoals taal/leesteken of taal")]
    folder: Annotated[str, doc("De map; leeg: overal")] = ""
    reason: Annotated[str, doc("Waarom", min_length=1)]


class LintSettings(Entry, frozen=True, kw_only=True):
    """What lint reports, and how heavily."""

    fail_on: Annotated[SeverityName, doc("Vanaf welk niveau het antwoord niet goed is")] = "warning"
    ignore: Annotated[list[Exemption], doc("Regels die niet gelden, met de reden")] = []
    rules: Annotated[dict[str, dict[str, str | int | bool]], doc("Per regel: severity, en de eigen instellingen")] = {}


class SuggestSettings(Entry, frozen=True, kw_only=True):
    """When suggest speaks."""

    propose_from: Annotated[
        int, doc("Vanaf hoeveel procent zekerheid een antwoord wordt voorgesteld", ge=1, le=100)
    ] = 70
    top: Annotated[int, doc("Hoeveel voorstellen hoogstens", ge=1, le=20)] = 3


class StatsSettings(Entry, frozen=True, kw_only=True):
    """How cases are cut."""

    case_gap: Annotated[timedelta, doc("Na zoveel stilte begint een nieuwe zaak")] = timedelta(hours=72)
    reopen_window: Annotated[timedelta, doc("Binnen zoveel tijd na de oplossing gaat de zaak weer open")] = timedelta(
        hours=72
    )


class Config(Entry, frozen=True, kw_only=True):
    """The client's settings."""

    client: Annotated[str, doc("De naam van de klant", min_length=1, max_length=100)]
    language: Annotated[Literal["nl", "en"], doc("De taal van webcare zelf: nl of en")] = "nl"
    timezone: Annotated[str, doc("IANA-tijdzone, zoals Europe/Amsterdam")] = "Europe/Amsterdam"
    region: Annotated[Literal["NL", "BE"], doc("NL of BE: feestdagen en nummers")] = "NL"
    domains: Annotated[list[str], doc("Eigen domeinen, zonder https://")] = []
    paths: Annotated[Paths, doc("De mappen")] = Paths()
    lint: Annotated[LintSettings, doc("Instellingen van lint")] = LintSettings()
    suggest: Annotated[SuggestSettings, doc("Instellingen van suggest")] = SuggestSettings()
    stats: Annotated[StatsSettings, doc("Instellingen van stats")] = StatsSettings()
