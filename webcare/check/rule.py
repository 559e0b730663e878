"""What a rule about a client folder is."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from webcare.check.client import Client
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.nodes import Node


class Fault(NamedTuple):
    """What a rule found at ``[start, end)`` of a file; the engine makes a finding of it.

    ``severity`` is for a fault that weighs less or more than its rule says.
    """

    source: Source
    start: int
    end: int
    message: Text
    hint: Text | None = None
    severity: Severity | None = None
    suggestions: tuple[str, ...] = ()


def at(node: Node, source: Source, message: Text, hint: Text | None = None, severity: Severity | None = None) -> Fault:
    """The fault that a whole value is."""
    return Fault(source, node.start, node.end, message, hint, severity)


Look = Callable[[Client], Iterable[Fault | Finding]]
"""What a rule does. A finding that somebody else made is passed on as it is."""


class FolderRule(NamedTuple):
    """A rule as registered. ``page`` is its docstring; ``look`` is None where reading the files finds it already.

    ``passes`` says that it passes on what the rules of lint found, under their own names.
    """

    name: str
    severity: Severity
    page: str
    look: Look | None = None
    passes: bool = False

    @property
    def family(self) -> str:
        """The part of the name before the slash."""
        return self.name.partition("/")[0]

    def findings(self, client: Client) -> Iterable[Finding]:
        """What it finds in a client folder."""
        for fault in self.look(client) if self.look else ():
            if isinstance(fault, Finding):
                yield fault
                continue
            yield fault.source.finding(
                self.name,
                fault.severity or self.severity,
                fault.message,
                fault.start,
                fault.end,
                hint=fault.hint,
                suggestions=fault.suggestions,
            )


REGISTERED: dict[str, FolderRule] = {}


def folder_rule(name: str, severity: Severity, *, passes: bool = False) -> Callable[[Look], Look]:
    """Register the function below as the rule ``familie/fout``.

    Raises ``TypeError`` when its module has no page with a wrong and a right example: such a rule cannot load.
    """

    def register(look: Look) -> Look:
        _register(FolderRule(name, severity, look.__globals__.get("__doc__") or "", look, passes))
        return look

    return register


def told_while_reading(name: str, severity: Severity, page: str) -> None:
    """Register a rule whose faults come up while files are read: only its page is here."""
    _register(FolderRule(name, severity, page))


def _register(rule: FolderRule) -> None:
    if "\nfout:" not in rule.page or "\ngoed:" not in rule.page:
        raise TypeError(f"{rule.name} has no page with a fout: and a goed: example")
    REGISTERED[rule.name] = rule
