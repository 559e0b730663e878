"""The six questions of ``webcare init``: each with a default, and half a sentence on why it is asked."""

import sys
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from webcare.cli import output
from webcare.cli.asking import ask
from webcare.cli.language import say, t
from webcare.model.errors import CannotRun
from webcare.model.handbook.tone import Address
from webcare.model.text import Text
from webcare.model.values import Expected
from webcare.scaffold import (
    GENERAL,
    Borrowed,
    Caller,
    Wishes,
    known_channels,
    read_caller,
    read_channels,
    read_hours,
    sectors,
    usual_address,
)
from webcare.scaffold.layers import unknown_sector

T = TypeVar("T")
LATER = ("later", "straks", "geen", "niemand", "none", "skip")
ADDRESSES: dict[str, Address] = {
    "je": "je", "jij": "je", "u": "u", "mirror": "mirror", "spiegel": "mirror", "spiegelen": "mirror",
}  # fmt: skip


class Given(NamedTuple):
    """What the options said; None is for the questions, or for the defaults."""

    name: str | None
    sector: str | None
    address: Address | None
    channels: str | None
    hours: str | None
    contact: str | None


def wishes_of(given: Given, proposed: str, tone: Borrowed | None, *, asking: bool) -> Wishes:
    """The wishes that options and answers make. Raises ``CannotRun`` for an option that cannot be read."""
    sector_given = _option("--sector", given.sector, _sector)
    contact_given = _option("--contact", given.contact, _caller)
    channels_given = _option("--channels", given.channels, read_channels)
    hours_given = _option("--hours", given.hours, read_hours)
    questions = _Questions(asking=asking)
    name = questions.put(given.name, str, proposed, NAME)
    sector = questions.put(sector_given, _sector, GENERAL, SECTOR, ", ".join(sectors()))
    usual = tone.address if tone else usual_address(sector)
    address: Address = questions.put(given.address, _address, usual, ADDRESS, t("je, u of mirror", "je, u or mirror"))
    channels = questions.put(channels_given, read_channels, t("alle", "all"), CHANNELS, ", ".join(known_channels()))
    hours = questions.put(hours_given, read_hours, t("ma-vr 9-18", "mon-fri 9-18"), HOURS)
    caller: Caller | None = contact_given
    if given.contact is None:
        caller = questions.put(None, _caller, "later", CALLER)
    return Wishes(name, date.today(), sector, address, channels, hours, caller, tone)  # noqa: DTZ011  # her own day


NAME = Text(
    "Hoe heet de klant? (op die naam zoek je straks ook)", "What is the client called? (you will listen for it)"
)
SECTOR = Text(
    "Welke sector? (daar horen onderwerpen, normen en antwoorden bij)",
    "Which sector? (it brings topics, targets and answers)",
)
ADDRESS = Text(
    "Hoe spreek je klanten aan? (mirror is je, en u als de klant daarom vraagt)",
    "How do you address customers? (mirror is je, and u when they ask for it)",
)
CHANNELS = Text(
    "Welke kanalen bedien je? (alleen daar gelden normen)", "Which channels do you serve? (targets hold there alone)"
)
HOURS = Text(
    "Wanneer zijn jullie er? (buiten die tijden staat de klok stil)",
    "When are you there? (outside of it the clock stands still)",
)
CALLER = Text(
    "Wie bel je als het misgaat? Naam en nummer (het laatste contact, voor als niemand het weet)",
    "Whom do you call when it goes wrong? Name and number (the last contact, when nobody knows)",
)


class _Questions:
    """Asks what no option said; without anybody there, the default is the answer."""

    def __init__(self, *, asking: bool) -> None:
        self._asking = asking

    def put(self, given: T | None, read: Callable[[str], T], default: str, question: Text, choices: str = "") -> T:
        """The value, asked again until it can be read."""
        if given is not None:
            return given
        if not self._asking:
            return read(default)
        if choices:
            output.write(f"  {choices}", sys.stderr)
        while True:
            try:
                return read(ask(say(question), default))
            except Expected as problem:
                output.write(_refusal(problem.text), sys.stderr)
            except CannotRun as problem:
                hint = f"; {say(problem.hint)}" if problem.hint else ""
                output.write(f"  {say(problem.message)}{hint}", sys.stderr)


def _refusal(expected: Text) -> str:
    return t(f"  hier hoort {expected.nl}", f"  this should be {expected.en}")


def _option(name: str, value: str | None, read: Callable[[str], T]) -> T | None:
    """What an option says. Raises ``CannotRun`` at the option."""
    if value is None:
        return None
    try:
        return read(value)
    except Expected as problem:
        message = Text(f"hier hoort {problem.text.nl}", f"this should be {problem.text.en}")
        raise CannotRun(message, place=name) from None
    except CannotRun as problem:
        raise CannotRun(problem.message, hint=problem.hint, place=name) from None


def _sector(text: str) -> str:
    name = text.strip().lower()
    if name not in sectors():
        raise unknown_sector(text)
    return name


def _address(text: str) -> Address:
    form = ADDRESSES.get(text.strip().lower())
    if form is None:
        raise Expected("je, u of mirror", "je, u or mirror")
    return form


def _caller(text: str) -> Caller | None:
    return None if text.strip().lower() in LATER else read_caller(text)
