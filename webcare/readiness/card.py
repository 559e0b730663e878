"""What the score card of a webcare desk is made of."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.readiness.folder import Folder


class State(StrEnum):
    """How far something is; thin is judged on what it says, not on its being there."""

    missing = "missing"
    thin = "thin"
    present = "present"


class Phase(StrEnum):
    """When the trade asks for it."""

    before = "before"
    daily = "daily"
    after = "after"


class Evidence(NamedTuple):
    """What was seen in a file: how many of the first thing that ``text`` names, and of what day the newest is (None where a day says nothing)."""

    file: str
    many: int
    text: Text
    day: date | None = None


class Writing(NamedTuple):
    """What to write: a snippet for a file, at its top or ``under`` these keys.

    A YAML snippet is valid by itself. Its keys are added there: a list grows, a single value that was there gives way.
    ``there`` are the keys of it that stand there already. A Markdown snippet is a whole new file, a TOML one a new part.
    """

    file: str
    snippet: str
    under: tuple[str, ...] = ()
    there: tuple[str, ...] = ()


class Judged(NamedTuple):
    """What one item came to: the evidence, what is lacking, and what to write when it is not present.

    ``command`` does what a snippet cannot: measure, or take over a log.
    """

    state: State
    evidence: tuple[Evidence, ...] = ()
    lacking: tuple[Text, ...] = ()
    writings: tuple[Writing, ...] = ()
    command: str | None = None


class Item(NamedTuple):
    """One thing that the trade asks of a desk.

    ``why`` is the articles' advice, ``how`` is how webcare judges it, ``step`` is what to do first, in one sentence.
    """

    id: str
    phase: Phase
    name: Text
    why: Text
    how: Text
    step: Text
    judge: Callable[["Folder"], Judged]


class Standing(NamedTuple):
    """An item and what it came to."""

    item: Item
    judged: Judged


class Card(NamedTuple):
    """All items in the order of the trade, and those to do, the first one first."""

    client: str
    day: date
    standings: tuple[Standing, ...]

    @property
    def to_do(self) -> list[Standing]:
        """What is missing before what is thin, each in the order of the trade."""
        return [one for state in (State.missing, State.thin) for one in self.standings if one.judged.state is state]

    def count(self, state: State) -> int:
        """How many items are in a state."""
        return sum(one.judged.state is state for one in self.standings)


def judged(
    evidence: tuple[Evidence, ...],
    lacking: list[Text],
    writings: list[Writing],
    *,
    nothing: bool,
    command: str | None = None,
) -> Judged:
    """Missing when there is ``nothing``, thin when something is lacking, present else."""
    state = State.missing if nothing else State.thin if lacking else State.present
    todo = state is not State.present
    return Judged(state, evidence, tuple(lacking), tuple(writings) if todo else (), command if todo else None)
