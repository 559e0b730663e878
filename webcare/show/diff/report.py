"""The changes as a reviewer goes through them: first what to call back about, then decision by decision."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import NamedTuple

from webcare.diff import snapshot
from webcare.diff.change import Change, Op, Place
from webcare.diff.deciding import Decision, decision, loosens
from webcare.diff.layout import differing
from webcare.diff.parts import in_full
from webcare.diff.scopes import whole_scopes
from webcare.diff.sensitive import Sensitive, Warned, sensitive, trusted
from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.show.diff.hiding import Hiding
from webcare.show.diff.names import Names
from webcare.show.diff.sentences import sentence, where
from webcare.show.diff.texts import SAME
from webcare.show.diff.values import Saying
from webcare.store.workspace import Workspace


class Line(NamedTuple):
    """One change in words. ``change`` holds nothing that may not be read."""

    change: Change
    words: Text
    decision: Decision
    loosens: bool
    followers: int
    """How many references go along with a rename."""

    @property
    def at(self) -> Place | None:
        """Where it stands now, or stood."""
        return self.change.after_at or self.change.before_at


class CallBack(NamedTuple):
    """A number, an address, an account, a link or a name to call back about; in it nothing that may not be read."""

    found: Sensitive
    path: tuple[str, ...]
    where: Text
    before: tuple[str, ...]
    after: tuple[str, ...]
    warnings: tuple[Warned, ...]

    @property
    def at(self) -> Place | None:
        """Where it stands now, or stood."""
        return self.found.change.after_at or self.found.change.before_at


class Report(NamedTuple):
    """Everything; ``layout`` counts the files of which only the form changed, when nothing else did.

    ``unreadable`` is what could not be read in either version: what changed there, nobody can say.
    """

    call_back: Sequence[CallBack]
    lines: Sequence[Line]
    layout: int = 0
    unreadable: Sequence[Finding] = ()

    @property
    def differs(self) -> bool:
        """Did something change, as far as could be read? What is unreadable and not the same may hold anything."""
        return bool(self.lines) or bool(self.unreadable and self.layout)

    def of(self, asked: Decision) -> list[Line]:
        """The lines under one decision, what loosens first."""
        return sorted((line for line in self.lines if line.decision is asked), key=lambda line: not line.loosens)


def report(
    changes: Sequence[Change], before: Workspace, after: Workspace, unreadable: Sequence[Finding] = ()
) -> Report:
    """What two versions differ in, in words; references that follow a rename are folded into it."""
    layout = differing(before, after) if not changes else 0
    names = Names(before, after)
    new = {change.part for change in changes if change.op is Op.ADDED and not change.path}
    changes = whole_scopes(in_full(changes), cache(partial(snapshot, before)), cache(partial(snapshot, after)))
    hiding = Hiding(names)
    renames = {_key(change) for change in changes if change.op is Op.RENAMED}
    followers = Counter(change.follows for change in changes if change.follows in renames)
    kept = [change for change in changes if change.follows is None or change.follows not in renames]
    lines = [_line(change, followers[_key(change)], names, hiding) for change in kept]
    lines = [line._replace(loosens=line.loosens and line.change.part not in new) for line in lines]
    call_back = list(_call_backs(kept, trusted(before), names, hiding))
    return Report(call_back, lines, layout, unreadable)


def _key(change: Change) -> str:
    """How a rename is named by what follows it; nothing else is."""
    return "/".join((change.part, *change.path)) if change.op is Op.RENAMED else ""


def _line(change: Change, followers: int, names: Names, hiding: Hiding) -> Line:
    readable = hiding.readable(change)
    nl, en = (sentence(readable, Saying(language, names)) for language in ("nl", "en"))
    if followers:
        nl += ", en 1 verwijzing volgt" if followers == 1 else f", en {followers} verwijzingen volgen"
        en += ", and 1 reference follows" if followers == 1 else f", and {followers} references follow"
    return Line(readable, Text(nl, en), decision(change), loosens(change), followers)


def _call_backs(changes: Iterable[Change], known: set[str], names: Names, hiding: Hiding) -> Iterable[CallBack]:
    for change in changes:
        for found in sensitive(change, known):
            before, after = (
                tuple(hiding.text(one, change) for one in values) for values in (found.before, found.after)
            )
            path = tuple(hiding.text(name, change) for name in found.path)
            nl, en = (where(change.part, path, Saying(language, names)) for language in ("nl", "en"))
            if before == after and found.before != found.after:
                nl, en = f"{nl}, {SAME.nl}", f"{en}, {SAME.en}"
            yield CallBack(found, path, Text(nl, en), before, after, found.warnings)
