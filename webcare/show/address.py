"""What turning a draft to je or u came to."""

from collections.abc import Iterator

from webcare.address import Turned
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.findings import Style

STAYS = Text("deze zin blijft staan", "this sentence stays")


def kept_lines(turned: Turned, style: Style) -> Iterator[str]:
    """Two lines for each sentence that stays: where and which, and why."""
    for kept in turned.kept:
        place = style.paint(f"{safe.path(turned.name)}:{kept.line}:{kept.column}", "1")
        yield f"{place}: {STAYS.in_(style.language)}: {safe.line(kept.sentence)}"
        yield f"  = {safe.line(kept.why.in_(style.language))}"


def counted(turned: Turned) -> Text:
    """How many sentences changed, and how many stay."""
    changed, kept = turned.changed, len(turned.kept)
    dutch = f"{changed} {'zin' if changed == 1 else 'zinnen'} omgezet"
    english = f"{changed} {'sentence' if changed == 1 else 'sentences'} turned"
    if kept:
        dutch += f", {kept} {'blijft' if kept == 1 else 'blijven'} staan"
        english += f", {kept} {'stays' if kept == 1 else 'stay'}"
    return Text(dutch, english)
