"""What a rule is."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from webcare.model.finding import Severity
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.rules.reply import Reply

Letter = Literal["zakelijk", "empathisch", "kort", "efficient", "persoonlijk"]
Need = Literal["handbook", "customer", "thread", "logs", "channel", "surface"]
"""What a rule must know beside the draft. Without it the rule is silent."""
LETTERS: tuple[Letter, ...] = ("zakelijk", "empathisch", "kort", "efficient", "persoonlijk")


class Hit(NamedTuple):
    """What a rule found at ``[start, end)`` of the draft; the engine makes a finding of it."""

    start: int
    end: int
    message: Text
    hint: Text | None = None
    suggestions: tuple[str, ...] = ()
    fixable: bool = False


class Option(NamedTuple):
    """A setting of a rule in ``[lint.rules."familie/fout"]`` of webcare.toml."""

    name: str
    default: int | str | bool
    about: Text


Check = Callable[["Reply"], Iterable[Hit]]


class Rule(NamedTuple):
    """A rule as registered. ``page`` is its docstring; ``webcare rule`` and the tests read the rest from there."""

    name: str
    severity: Severity
    letter: Letter | None
    needs: tuple[Need, ...]
    fix: bool
    options: tuple[Option, ...]
    page: str
    check: Check

    @property
    def family(self) -> str:
        """The part of the name before the slash."""
        return self.name.partition("/")[0]


REGISTERED: dict[str, Rule] = {}


def rule(
    name: str,
    severity: Severity,
    *,
    letter: Letter | None = None,
    needs: tuple[Need, ...] = (),
    fix: bool = False,
    options: tuple[Option, ...] = (),
) -> Callable[[Check], Check]:
    """Register the function below as the rule ``familie/fout``.

    Raises ``TypeError`` when its module has no page with a wrong and a right example: such a rule cannot load.
    """

    def register(check: Check) -> Check:
        page = check.__globals__.get("__doc__") or ""
        if "\nfout:" not in page or "\ngoed:" not in page:
            raise TypeError(f"{name} has no page with a fout: and a goed: example")
        REGISTERED[name] = Rule(name, severity, letter, needs, fix, options, page, check)
        return check

    return register
