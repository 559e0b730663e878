"""``webcare check --readiness``: the score card of the desk."""

from datetime import datetime
from zoneinfo import ZoneInfo

from webcare.cli import output
from webcare.cli.language import current
from webcare.readiness import readiness
from webcare.show import machine
from webcare.show.moments import date
from webcare.show.readiness.machine import card_json
from webcare.show.readiness.markdown import card_markdown
from webcare.show.readiness.text import card_lines
from webcare.store.workspace import Workspace


def show_card(workspace: Workspace, now: datetime | None, form: str) -> int:
    """Print the card of that day as ``text``, ``md`` or ``json``. It judges nobody: the exit code is 0."""
    try:
        zone = ZoneInfo(workspace.config.timezone)
    except (KeyError, ValueError, OSError):
        zone = ZoneInfo("UTC")  # check says so
    moment = now or datetime.now(zone)
    card = readiness(workspace, moment.date())
    if form == "json":
        output.write(machine.pretty(card_json(card, current())))
        return 0
    day = date(moment, moment.tzinfo or zone, current())
    lines = card_markdown(card, day, current()) if form == "md" else card_lines(card, day, output.style())
    output.write_lines(lines)
    return 0
