"""Two texts beside each other on a wide screen, below each other on a narrow one."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from webcare import limits
from webcare.privacy import mask
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.width import columns, filled

WIDE = 100
"""From this many columns on there is room for two."""
BETWEEN = " | "
LEAST = 20


def column_of(style: Style) -> int:
    """How many columns each text may take."""
    return (style.width - len(BETWEEN)) // 2 if style.width >= WIDE else max(LEAST, style.width)


def beside(left: Sequence[str], right: Sequence[str], style: Style) -> Iterator[str]:
    """Lines of at most ``column_of(style)`` columns, the first of each a heading."""
    if style.width < WIDE:
        for number, part in enumerate((left, right)):
            if number:
                yield ""
            yield style.paint(part[0], "1")
            yield from part[1:]
        return
    width = column_of(style)
    for number, (one, other) in enumerate(zip_longest(left, right, fillvalue="")):
        space = " " * (width - columns(one))
        bold = [style.paint(text, "1") if text and number == 0 else text for text in (one, other)]
        yield f"{bold[0]}{space}{BETWEEN}{bold[1]}".rstrip()


def wrapped(text: str, width: int, indent: str = "") -> Iterator[str]:
    """Somebody's text in lines of that width, personal data masked and made harmless."""
    for line in mask(text[: limits.MESSAGE]).splitlines():
        pieces = list(filled(safe.inner(line), width - len(indent))) or [""]
        yield from (f"{indent}{piece}".rstrip() for piece in pieces)
