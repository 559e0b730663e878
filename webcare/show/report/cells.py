"""Figures as they stand in a cell of the page: marked when from few cases, and left out of what is to be shared."""

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from webcare.metrics.figures import Figures, figures
from webcare.model.text import Language, Text
from webcare.show.durations import spent
from webcare.show.numbers import number
from webcare.show.stats.text import FEW, MARK, share
from webcare.stats.sharing import SMALLEST

K = TypeVar("K")
NOTHING = "–"
HIDDEN = f"<{SMALLEST}"


class Cells(NamedTuple):
    """How figures are written: the language, and whether the page is to be shared."""

    language: Language
    shared: bool = False

    def hides(self, n: int) -> bool:
        """Is a figure from so many cases too small to share? Nothing at all is no secret."""
        return self.shared and 0 < n < SMALLEST

    def too_small(self, counts: Mapping[K, int]) -> set[K]:
        """Which of these may not be shared; nor the least of the others when subtraction would tell (``sharing``)."""
        ordered = sorted((key for key, n in counts.items() if n), key=lambda key: counts[key])
        small = [key for key in ordered if self.hides(counts[key])]
        told = bool(small) and sum(counts[key] for key in small) < SMALLEST
        return set(ordered[: len(small) + told])

    def known(self, counts: Mapping[int, int] | None) -> Figures | None:
        """The figures of a histogram, if there are any that may be shown."""
        found = figures(counts or {})
        return None if found is None or self.hides(found.n) else found

    def duration(self, counts: Mapping[int, int] | None, percent: int) -> str:
        """The median (50) or the 90th percentile."""
        found = figures(counts or {})
        if found is None:
            return NOTHING
        if self.hides(found.n):
            return HIDDEN
        value = {50: found.median, 90: found.p90}[percent]
        return spent(value, self.language) + (MARK if found.n < FEW else "")

    def share(self, part: int, whole: int) -> str:
        """A share of ``whole`` cases."""
        if self.hides(whole):
            return HIDDEN
        return share(part, whole) if whole else NOTHING

    def said(self, n: int) -> str:
        """A number of cases in a sentence: ``873``, ``minder dan 10``."""
        few = Text(f"minder dan {SMALLEST}", f"fewer than {SMALLEST}")
        return few.in_(self.language) if self.hides(n) else self.cases(n)

    def of_cases(self, n: int) -> str:
        """``van 873 zaken``."""
        said = self.said(n)
        one = n == 1 and not self.hides(n)
        return Text(f"van {said} {'zaak' if one else 'zaken'}", f"of {said} {'case' if one else 'cases'}").in_(
            self.language
        )

    def cases(self, n: int) -> str:
        """A number of cases."""
        return HIDDEN if self.hides(n) else number(n, self.language)
