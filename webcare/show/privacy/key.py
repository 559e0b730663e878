"""What ``webcare privacy key`` says: where a key lies and what its id is, never the key."""

from collections.abc import Iterator

from webcare.custody.rotate import Rotated
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.privacy.done import history
from webcare.show.privacy.scan import counted

PSEUDONYMS = (Text("{} pseudoniem", "{} pseudonym"), Text("{} pseudoniemen", "{} pseudonyms"))
VAULT = Text(
    "Zet een kopie in de wachtwoordkluis, waar je collega's bij kunnen: zonder sleutel herken je niemand terug.",
    "Put a copy in the password vault, where your colleagues can reach it: without the key nobody is recognised.",
)


def made_lines(identity: str, path: str, kept: str | None, style: Style) -> Iterator[str]:
    """The id of a new key, where it lies, and where the old one went."""
    language = style.language
    yield Text(f"sleutel {identity} is gemaakt", f"key {identity} is made").in_(language)
    yield f"  {safe.path(path)}"
    if kept is not None:
        yield Text(f"  de oude staat in {safe.path(kept)}", f"  the old one is in {safe.path(kept)}").in_(language)
    yield VAULT.in_(language)


def rotated_lines(rotated: Rotated, style: Style) -> Iterator[str]:
    """Which key replaces which, where it lies, and what changed."""
    language = style.language
    if rotated.dry and not rotated.resumed:
        yield Text(f"sleutel {rotated.old} zou gewisseld worden", f"key {rotated.old} would be replaced").in_(language)
    elif rotated.dry:
        yield Text(
            f"het wisselen van {rotated.old} naar {rotated.new} zou worden afgemaakt",
            f"the rotation from {rotated.old} to {rotated.new} would be finished",
        ).in_(language)
    else:
        yield Text(
            f"sleutel {rotated.old} is gewisseld voor {rotated.new}", f"key {rotated.old} is replaced by {rotated.new}"
        ).in_(language)
        yield f"  {safe.path(rotated.path)}"
    for log, count in rotated.pseudonyms.items():
        yield f"  {safe.path(log)}: {counted(count, PSEUDONYMS, language)}"
    if not rotated.dry:
        yield VAULT.in_(language)
        yield from history(rotated.tracked, language)
