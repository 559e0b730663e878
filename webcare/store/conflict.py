"""Merge conflicts that git left in a file: found before anything is parsed, and told once, as what they are.

git marks both versions with a line of seven signs: ``<<<<<<< ours``, ``=======`` and ``>>>>>>> theirs`` (and
``|||||||`` before what both came from). In a text that people write, a line of ``=======`` is a heading in Markdown
and one of ``>>>>>>> words`` a quotation of a quotation: there, only a beginning, or both of these, is a conflict.
"""

import re

import msgspec

from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text

RULE = "gegevens/samenvoegconflict"
MESSAGE = Text("hier staat nog een samenvoegconflict van git", "a merge conflict of git is still here")
HINT = Text(
    "kies een van beide versies en haal de markeringen weg", "choose one of the two versions and remove the markers"
)
END = r"(?=[ \r\n]|\Z)"
FIRST = re.compile(rf"(?:^|(?<=\r))<{{7}}{END}", re.MULTILINE)
MIDDLE = re.compile(r"(?:^|(?<=\r))={7}(?=[\r\n])", re.MULTILINE)
LAST = re.compile(rf"(?:^|(?<=\r))>{{7}}{END}", re.MULTILINE)
ANY = re.compile(rf"(?:^|(?<=\r))(?:<{{7}}|\|{{7}}|={{7}}|>{{7}}){END}", re.MULTILINE)
LINE = re.compile(rb"(<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?[\r\n]*")


def conflict_in_data(source: Source, start: int = 0, end: int | None = None) -> Finding | None:
    """The finding at the first marker in a part that is YAML or TOML, where each of them is out of place."""
    found = ANY.search(source.text, start, len(source.text) if end is None else end)
    return _told(source, found) if found else None


def conflict_in_text(source: Source) -> Finding | None:
    """The finding at the first marker in a text for people."""
    text = source.text
    found = FIRST.search(text)
    if found is None and (middle := MIDDLE.search(text)) and LAST.search(text, middle.end()):
        found = middle
    return _told(source, found) if found else None


def conflict_in_line(line: bytes, name: str, number: int) -> Finding | None:
    """The finding at a line of a log or a batch that is a marker."""
    if LINE.fullmatch(line.removeprefix(b"\xef\xbb\xbf")) is None:
        return None
    place = Source(name, "").finding(RULE, Severity.ERROR, MESSAGE, 0, 0, hint=HINT)
    return msgspec.structs.replace(place, line=number, end_line=number)


def _told(source: Source, found: re.Match[str]) -> Finding:
    return source.finding(RULE, Severity.ERROR, MESSAGE, *found.span(), hint=HINT)
