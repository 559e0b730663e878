"""What ``webcare check`` says of the logs that it read."""

from webcare.model.text import Text
from webcare.show.findings import Style
from webcare.show.numbers import number


def log_lines(lines: int, style: Style) -> str:
    """``; 7.612 regels van het logboek gelezen``; nothing where there was nothing to read."""
    if not lines:
        return ""
    count = number(lines, style.language)
    return Text(
        f"; {count} {'regel' if lines == 1 else 'regels'} van het logboek gelezen",
        f"; {count} {'line' if lines == 1 else 'lines'} of the log read",
    ).in_(style.language)
