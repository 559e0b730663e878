"""What ``webcare check`` says, besides its findings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from webcare.model.finding import Finding
from webcare.model.text import Language, Text
from webcare.show.findings import Style
from webcare.show.machine import VERSION, placed_json
from webcare.show.numbers import number

if TYPE_CHECKING:
    from webcare.show.documents import CheckJson


def log_lines(lines: int, style: Style) -> str:
    """``; 7.612 regels van het logboek gelezen``; nothing where there was nothing to read."""
    if not lines:
        return ""
    count = number(lines, style.language)
    return Text(
        f"; {count} {'regel' if lines == 1 else 'regels'} van het logboek gelezen",
        f"; {count} {'line' if lines == 1 else 'lines'} of the log read",
    ).in_(style.language)


def check_json(findings: Sequence[Finding], lines: int, language: Language) -> "CheckJson":
    """The findings and the number of lines of the logs as a document."""
    from webcare.show.documents import CheckJson

    return CheckJson(version=VERSION, findings=[placed_json(one, language) for one in findings], log_lines=lines)
