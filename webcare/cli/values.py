"""Values that several commands read from their options."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from webcare.calendar.period import YEARS
from webcare.calendar.zones import zone_of
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.model.values import parse_date, parse_moment
from webcare.store.workspace import Workspace, open_workspace


def moment_of(at: str | None, timezone: str) -> datetime:
    """The moment of ``--at`` in the client's zone, or now. Raises ``CannotRun`` for what is no moment."""
    zone = zone_of(timezone, "webcare.toml")
    if at is None:
        return datetime.now(zone)
    try:
        moment = _in_reach(parse_moment(at if len(at) > 10 else f"{at}T00:00"))
    except ValueError:
        raise CannotRun(
            Text("dit is geen moment", "this is no moment"),
            hint=Text("schrijf het zo: 2026-11-22T09:00", "write it like this: 2026-11-22T09:00"),
            place="--at",
        ) from None
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _in_reach(moment: datetime) -> datetime:
    """The same. Raises ``ValueError`` for a moment that is too far away to be meant."""
    if moment.year not in YEARS:
        raise ValueError(moment)
    return moment


def named_zone(name: str) -> ZoneInfo:
    """The time zone of ``--tz``, by its IANA name. Raises ``CannotRun`` for one that there is not."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise CannotRun(
            Text(f"onbekende tijdzone '{name[:40]}'", f"unknown time zone '{name[:40]}'"),
            hint=Text("schrijf het zo: Europe/Amsterdam", "write it like this: Europe/Amsterdam"),
        ) from None


def day_of(at: str | None, timezone: str) -> date:
    """The day of ``--at``, or today where the client is. Raises ``CannotRun`` for what is no date."""
    if at is None:
        return moment_of(None, timezone).date()
    try:
        return parse_date(at)
    except ValueError:
        raise CannotRun(
            Text("dit is geen datum", "this is no date"),
            hint=Text("schrijf het zo: 2026-11-22", "write it like this: 2026-11-22"),
            place="--at",
        ) from None


def in_client(client: str | None) -> Workspace:
    """The client that the user is in or names. Raises ``CannotRun`` where there is none."""
    workspace = open_workspace(".", client)
    if workspace.root is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text("ga naar de map van een klant, of gebruik --client", "go to a client's folder, or use --client"),
        )
    return workspace


def needed(workspace: Workspace) -> Workspace:
    """The workspace, where there is a client folder. Raises ``CannotRun`` where one should be made first."""
    if workspace.root is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text("'webcare init' maakt er een", "'webcare init' makes one"),
        )
    return workspace


def opened(client: str | None) -> Workspace:
    """The client of ``--client`` or of the current folder. Raises ``CannotRun`` where one should be made first."""
    return needed(open_workspace(".", client))


def channel_of(channel: str | None, workspace: Workspace) -> str | None:
    """The id of a channel that was named by its id or an alias. Raises ``CannotRun`` for one that is neither."""
    from webcare.lint.drafts import unknown_channel
    from webcare.store.channel_names import id_of

    if channel is None:
        return None
    if problem := unknown_channel(channel, workspace):
        raise problem
    return id_of(channel, workspace.handbook.channel_ids)


def hint_among(name: str, known: list[str]) -> Text:
    """What was meant, of the names that there are; all of them where nothing is close."""
    from webcare.store.build import closest

    close, listed = closest(name, known), ", ".join(known)
    if close:
        return Text(f"bedoelde je {close}?", f"did you mean {close}?")
    return Text(f"kies uit: {listed}", f"choose: {listed}")


def values_of(given: list[str]) -> dict[str, str]:
    """The values of ``--var name=value``. Raises ``CannotRun`` for one without ``=``."""
    values = {}
    for item in given:
        name, equals, value = item.partition("=")
        if not equals or not name.strip():
            raise CannotRun(
                Text("een waarde hoort bij een naam", "a value belongs to a name"),
                hint=Text("schrijf het zo: --var naam=Sanne", "write it like this: --var name=Sanne"),
                place="--var",
            )
        values[name.strip()] = value
    return values
