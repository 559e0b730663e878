"""What changed in a running text: the words that went and came."""

from collections.abc import Sequence
from typing import NamedTuple

from webcare.model.text import Language, Text
from webcare.show.numbers import number

MOST = 4
"""Places of a text that are shown."""
WORDS = 14
"""Words of one place that are shown."""
COMPARED = 20_000
"""Words up to which two texts are compared: the comparison is quadratic, if a fast one."""
SAME = Text("verschilt in het afgeschermde deel", "differs in the hidden part")
"""Of two values that only look the same: what tells them apart is a person's."""
APART = 1
"""Changes with so many equal words between them are one."""


class Place(NamedTuple):
    """Words that went at one place, and words that came."""

    gone: Sequence[str]
    came: Sequence[str]


def text_change(before: str, after: str, language: Language) -> str:
    """``‘morgen’ wordt ‘vandaag’; erbij ‘en weer af’``; bounded, with how much was left out."""
    old, new = before.split(), after.split()
    if before == after:
        return SAME.in_(language)
    if old == new:
        return Text("alleen witruimte of regels", "white space or lines only").in_(language)
    if max(len(old), len(new)) > COMPARED:
        counts = number(len(old), language), number(len(new), language)
        return Text(f"van {counts[0]} naar {counts[1]} woorden", f"from {counts[0]} to {counts[1]} words").in_(language)
    found = places(old, new)
    said = [_said(place, language) for place in found[:MOST]]
    if (more := len(found) - MOST) > 0:
        words = number(sum(len(place.gone) + len(place.came) for place in found[MOST:]), language)
        many = Text("plek" if more == 1 else "plekken", "place" if more == 1 else "places")
        told = Text(f"en nog {number(more, 'nl')} {many.nl}", f"and {number(more, 'en')} more {many.en}").in_(language)
        said.append(f"{told} ({words} {Text('woorden', 'words').in_(language)})")
    return "; ".join(said)


def places(old: Sequence[str], new: Sequence[str]) -> list[Place]:
    """Where the words differ; neighbours that an equal word keeps apart are one."""
    from rapidfuzz.distance import Indel

    spans: list[list[int]] = []
    for operation in Indel.opcodes(old, new):
        if operation.tag == "equal":
            continue
        start, end, begin, stop = operation.src_start, operation.src_end, operation.dest_start, operation.dest_end
        if spans and start - spans[-1][1] <= APART:
            spans[-1][1], spans[-1][3] = end, stop
        else:
            spans.append([start, end, begin, stop])
    return [Place(old[start:end], new[begin:stop]) for start, end, begin, stop in spans]


def _said(place: Place, language: Language) -> str:
    gone, came = _quoted(place.gone, language), _quoted(place.came, language)
    if not place.came:
        return Text(f"weg {gone}", f"gone {gone}").in_(language)
    if not place.gone:
        return Text(f"erbij {came}", f"added {came}").in_(language)
    return Text(f"{gone} wordt {came}", f"{gone} becomes {came}").in_(language)


def _quoted(words: Sequence[str], language: Language) -> str:
    if len(words) <= WORDS:
        return f"‘{' '.join(words)}’"
    more = number(len(words) - WORDS, language)
    return f"‘{' '.join(words[:WORDS])} …’ ({Text(f'nog {more} woorden', f'{more} more words').in_(language)})"
