"""What the pages of all rules begin with, of those about replies and of those about a client folder."""

from collections.abc import Iterable, Iterator

from webcare.model.finding import SEVERITY_NAMES, Severity
from webcare.model.text import Language, Text


def cell(name: str, form: str) -> str:
    """The name of a rule in a table of one of tabulate's forms."""
    return f"`{name}`" if form == "github" else name


def level(severity: Severity, language: Language) -> str:
    """``waarschuwing``."""
    return SEVERITY_NAMES[severity].in_(language)


def head_lines(
    name: str, severity: Severity, title: Text, paragraphs: Iterable[Text], language: Language
) -> Iterator[str]:
    """The name with its level, the title and the text, each paragraph with an empty line behind it."""
    yield f"{name}  ({level(severity, language)})"
    yield title.in_(language)
    yield ""
    for paragraph in paragraphs:
        yield paragraph.in_(language)
        yield ""
