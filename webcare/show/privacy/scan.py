"""What ``webcare privacy scan`` found."""

from collections.abc import Iterator

from webcare.exposure import Scanned
from webcare.exposure.kinds import NAMES
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.findings import Style, finding_lines
from webcare.show.machine import VERSION, placed_json
from webcare.show.numbers import number
from webcare.show.privacy.documents import ScanJson

Counted = tuple[Text, Text]
"""Words for one of something and for several, with {} for how many."""


def scan_lines(scanned: Scanned, style: Style) -> Iterator[str]:
    """The findings, how many there are of each kind, and what was not looked at."""
    for finding in scanned.findings:
        yield from finding_lines(finding, style)
    language = style.language
    if scanned.untold:
        yield Text(
            f"en nog {scanned.untold}, in bestanden met veel persoonsgegevens",
            f"and {scanned.untold} more, in files with many",
        ).in_(language)
    files = counted(scanned.files, (Text("{} bestand", "{} file"), Text("{} bestanden", "{} files")), language)
    if scanned.kinds:
        kinds = ", ".join(
            f"{count} {NAMES[kind][count != 1].in_(language)}" for kind, count in scanned.kinds.most_common()
        )
        total = scanned.kinds.total()
        things = Text(
            "persoonsgegeven" if total == 1 else "persoonsgegevens",
            "piece of personal data" if total == 1 else "pieces of personal data",
        )
        yield (
            f"{total} {things.in_(language)} {Text('in', 'in').in_(language)} {scanned.exposed} "
            f"{Text('van', 'of').in_(language)} {files}: {kinds}"
        )
    else:
        yield f"{files} {Text('bekeken: geen persoonsgegevens', 'scanned: no personal data').in_(language)}"
    if scanned.passed:
        folders = ", ".join(map(safe.path, scanned.passed))
        first = safe.path(scanned.passed[0])
        yield Text(
            f"niet bekeken: {folders} (typ bijvoorbeeld: webcare privacy scan {first})",
            f"not scanned: {folders} (type for example: webcare privacy scan {first})",
        ).in_(language)


def scan_json(scanned: Scanned, language: Language) -> ScanJson:
    """What the text has."""
    return ScanJson(
        version=VERSION,
        findings=[placed_json(finding, language) for finding in scanned.findings],
        kinds=dict(scanned.kinds),
        files=scanned.files,
        untold=scanned.untold,
        not_scanned=scanned.passed,
    )


def counted(count: int, words: Counted, language: Language) -> str:
    """So many of something: ``1 bericht``, ``2.000 berichten``."""
    return words[count != 1].in_(language).format(number(count, language))
