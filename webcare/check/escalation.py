"""escalation.yaml: does everybody and everything it names exist, and do its rosters say what their author meant?"""

from collections.abc import Collection, Iterator
from zoneinfo import ZoneInfo

from webcare.check.moments import Moments
from webcare.check.scope import check_channels, unknown
from webcare.check.trees import below, blocks, entries, scalars, trees
from webcare.duty.cover import ALWAYS
from webcare.duty.plan import Plan, Span
from webcare.duty.turns import handover_days
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook.escalation import Rotation
from webcare.model.text import Text
from webcare.model.values import ClockTime, Expected, parse_minutes, parse_moment
from webcare.store.nodes import Mapping, Node, Scalar
from webcare.store.workspace import Workspace

RULE = "handboek/escalatie"
CONTACT, TARGET = Text("onbekend contact", "unknown contact"), Text("onbekend contact of rooster", "unknown contact")
HOURS, PATH = Text("onbekende openingstijden", "unknown hours"), Text("onbekend pad", "unknown path")
TOPIC, ZONE = Text("onbekend onderwerp", "unknown topic"), Text("onbekende tijdzone", "unknown time zone")


def check_escalation(workspace: Workspace) -> Iterator[Finding]:
    """Names that are nowhere, rotations of nobody, rules that are none, and overrides that cannot be meant."""
    for tree, source in trees("escalation", workspace):
        yield from _File(tree, source, workspace).findings()
    for tree, source in trees("topics", workspace):
        plan, contacts = workspace.handbook.escalation, workspace.handbook.contacts
        for _, topic in entries(tree):
            yield from named(topic.get("path"), plan.paths if plan else (), PATH, source)
            yield from named(topic.get("owner"), contacts, CONTACT, source)


def named(node: Node | None, known: Collection[str], what: Text, source: Source) -> Iterator[Finding]:
    """Names that are not among the known ones, where there are any of those."""
    for name in scalars(node) if known else ():
        if name.text not in known:
            yield unknown(name, list(known), what, source)


class _File:
    """One file of paths and rosters."""

    def __init__(self, tree: Mapping, source: Source, workspace: Workspace) -> None:
        self.tree = tree
        self.source = source
        self.workspace = workspace
        self.contacts = workspace.handbook.contacts
        self.hours = workspace.handbook.hours
        self.rosters = {name.text for name, _ in entries(tree.get("rosters"))}
        self.paths = {name.text for name, _ in entries(tree.get("paths"))}
        self.zone = _zone(workspace.config.timezone) or ZoneInfo("UTC")
        self.plan = Plan(workspace.handbook.escalation, self.contacts, self.hours, self.zone)

    def findings(self) -> Iterator[Finding]:
        """Everything, in the order of the file's parts."""
        for _, path in entries(self.tree.get("paths")):
            yield from self._path(path)
        for name, roster in entries(self.tree.get("rosters")):
            yield from self._roster(name, roster)
        for route in blocks(self.tree.get("routes")):
            yield from self._condition(route.get("when"))
            yield from named(route.get("path"), self.paths, PATH, self.source)
        moments = Moments(self.source, self.zone)
        for absence in blocks(self.tree.get("absences")):
            yield from named(absence.get("person"), self.contacts, CONTACT, self.source)
            yield from moments.span(absence)[1]

    def _path(self, path: Mapping) -> Iterator[Finding]:
        targets = [*self.contacts, *self.rosters] if self.contacts else []
        for level in blocks(path.get("levels")):
            yield from named(level.get("targets"), targets, TARGET, self.source)
            yield from self._condition(level.get("when"))
        yield from named(path.get("last-contact"), targets, TARGET, self.source)
        yield from named(path.get("cover"), [*self.hours, ALWAYS], HOURS, self.source)

    def _condition(self, when: Node | None) -> Iterator[Finding]:
        yield from check_channels(below(when, "channels"), self.workspace, self.source)
        yield from named(below(when, "topics"), self.workspace.handbook.topics, TOPIC, self.source)
        yield from named(below(when, "hours"), self.hours, HOURS, self.source)

    def _roster(self, name: Scalar, roster: Mapping) -> Iterator[Finding]:
        if name.text in self.contacts:
            message = Text("een contact heet ook zo", "a contact has this name too")
            hint = Text("op een pad betekent deze naam het rooster", "on a path this name means the roster")
            yield self._finding(name, message, hint, Severity.WARNING)
        yield from named(roster.get("hours"), self.hours, HOURS, self.source)
        zone = next(iter(scalars(roster.get("timezone"))), None)
        if zone is not None and _zone(zone.text) is None:
            from zoneinfo import available_timezones

            yield unknown(zone, sorted(available_timezones()), ZONE, self.source)
        moments = Moments(self.source, (_zone(zone.text) if zone is not None else None) or self.zone)
        turns = [one for rotation in blocks(roster.get("rotations")) for one in self._rotation(rotation, moments)]
        yield from turns
        spans: list[tuple[Mapping, Span]] = []
        for temporary in blocks(roster.get("temporary")):
            span, problems = moments.span(temporary)
            yield from problems
            inner = temporary.get("rotation")
            inside = list(self._rotation(inner, moments)) if isinstance(inner, Mapping) else []
            yield from inside
            turns += inside
            yield from self._overlap(temporary, span, spans, Text("deze tijdelijke beurten", "these temporary turns"))
        yield from self._overrides(name.text, roster, moments, sound=not turns)

    def _rotation(self, rotation: Mapping, moments: Moments) -> Iterator[Finding]:
        members = rotation.get("members")
        yield from named(members, self.contacts, CONTACT, self.source)
        if members is not None and not scalars(members):
            message = Text("een beurtrooster van niemand", "a rotation of nobody")
            hint = Text("zet bij members wie er meedoen", "put in members who take turns")
            yield self._finding(members, message, hint, Severity.ERROR)
        yield from moments.point(rotation.get("starts"))
        rule, starts, handoff = (rotation.get(key) for key in ("rule", "starts", "handoff"))
        try:
            given = Rotation(
                members=[],
                starts=parse_moment(starts.text if isinstance(starts, Scalar) else ""),
                handoff=ClockTime(parse_minutes(handoff.text)) if isinstance(handoff, Scalar) else ClockTime(540),
                rule=rule.text if isinstance(rule, Scalar) else "FREQ=WEEKLY;BYDAY=MO",
            )
        except ValueError:
            return  # reading the handbook said so already
        try:
            days = handover_days(given)
        except Expected as problem:
            message = Text(f"hier hoort {problem.text.nl}", f"this should be {problem.text.en}")
            if isinstance(rule, Scalar):
                yield self._finding(rule, message, None, Severity.ERROR)
            return
        yield from moments.handovers(handoff, days)

    def _overrides(self, name: str, roster: Mapping, moments: Moments, *, sound: bool) -> Iterator[Finding]:
        spans: dict[str, list[tuple[Mapping, Span]]] = {}
        for override in blocks(roster.get("overrides")):
            person, by, action = (override.get(key) for key in ("person", "by", "action"))
            yield from named(person, self.contacts, CONTACT, self.source)
            yield from named(by, self.contacts, CONTACT, self.source)
            span, problems = moments.span(override)
            yield from problems
            if isinstance(action, Scalar) and action.text == "replace" and not scalars(by):
                message = Text("wie neemt het over?", "who takes over?")
                hint = Text("zet die bij 'by', of kies action: remove", "put them in 'by', or choose action: remove")
                yield self._finding(action, message, hint, Severity.ERROR)
            if isinstance(person, Scalar):
                off = isinstance(action, Scalar) and action.text in ("replace", "remove")
                known = person.text in self.contacts
                if sound and off and span is not None and known and self._is_free(name, person.text, span):
                    message = Text(f"{person.text} heeft dan geen dienst", f"{person.text} is not on duty then")
                    hint = Text("deze ruiling verandert niets", "this override changes nothing")
                    yield self._finding(person, message, hint, Severity.WARNING)
                mine = spans.setdefault(person.text, [])
                yield from self._overlap(
                    override, span, mine, Text(f"deze ruilingen van {person.text}", f"these overrides of {person.text}")
                )

    def _is_free(self, roster: str, person: str, span: Span) -> bool:
        """Is somebody not on duty at any moment of a span, by a rotation or by another override?"""
        entry = self.plan.escalation.rosters.get(roster)
        if entry is None or any(
            person in (one.by, one.person if one.action == "add" else "") for one in entry.overrides
        ):
            return False
        shifts = self.plan.shifts(roster)
        turns = [*shifts.rotations, *(one.turns for one in shifts.temporary)]
        moments = [span.start, *shifts.changes(*span)]
        return all(turn.member(at) != person for turn in turns for at in moments)

    def _overlap(
        self, node: Mapping, span: Span | None, earlier: list[tuple[Mapping, Span]], what: Text
    ) -> Iterator[Finding]:
        """Two at the same time; a list of many is looked through once for each, up to a bound."""
        if span is None:
            return
        for other, there in earlier[-500:]:
            if there.start < span.end and span.start < there.end:
                line = self.source.position(other.start)[0]
                message = Text(
                    f"{what.nl} overlappen: zie ook regel {line}", f"{what.en} overlap: see also line {line}"
                )
                hint = Text("laat de ene eindigen waar de andere begint", "let one end where the other begins")
                start = node.get("start")
                yield self._finding(start or node, message, hint, Severity.WARNING)
                break
        earlier.append((node, span))

    def _finding(self, node: Node, message: Text, hint: Text | None, severity: Severity) -> Finding:
        return self.source.finding(RULE, severity, message, node.start, node.end, hint=hint)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
