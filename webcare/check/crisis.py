"""crisis.yaml: are its people and channels there, do watches come before crises, and are its texts fit to post?"""

from collections.abc import Iterator

from webcare.check.escalation import named
from webcare.check.scope import check_channels
from webcare.check.trees import blocks, trees
from webcare.model.draft import Draft
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook.crisis import Crisis, Statement
from webcare.model.text import Text
from webcare.rules import Reply, load_rules
from webcare.rules.judge import judge
from webcare.rules.own import own_rules
from webcare.store.nodes import Mapping, Node
from webcare.store.workspace import Workspace

RULE = "handboek/crisis"
PASSED = frozenset(("persoonlijk/geen-aanhef", "persoonlijk/geen-afzender", "zakelijk/losse-belofte"))
"""Rules on a reply to one customer: a statement is for everybody, and what it promises is the plan's own promise."""


def check_crisis(workspace: Workspace) -> Iterator[Finding]:
    """Contacts and channels by name, thresholds in order, phases with a plan, and texts held against the linter."""
    for tree, source in trees("crisis", workspace):
        yield from _names(tree, workspace, source)
        plan = workspace.handbook.crisis
        if plan is not None:
            yield from _thresholds(tree, plan, source)
            yield from _statements(tree, plan, workspace, source)


def _names(tree: Mapping, workspace: Workspace, source: Source) -> Iterator[Finding]:
    nodes = [tree.get("decides"), tree.get("publishes"), *(role.get("contact") for role in blocks(tree.get("roles")))]
    contacts = workspace.handbook.contacts
    for node in nodes if contacts else ():
        yield from named(node, contacts, Text("onbekend contact", "unknown contact"), source)
    for block in (*blocks(tree.get("thresholds")), *blocks(tree.get("statements"))):
        yield from check_channels(block.get("channels"), workspace, source)


def _thresholds(tree: Mapping, plan: Crisis, source: Source) -> Iterator[Finding]:
    """A watch that begins after its crisis is of no use; nor is a phase of which the plan says nothing."""
    listed = blocks(tree.get("thresholds"))
    if len(listed) != len(plan.thresholds):
        return  # one of them could not be read, which has been said
    planned = {one.phase for one in plan.phases}
    missed: set[str] = set()
    for one, block in zip(plan.thresholds, listed, strict=True):
        phase = block.get("phase")
        if planned and one.phase not in planned | missed and phase is not None:
            missed.add(one.phase)
            message = Text(
                f"het plan zegt niets over de fase {one.phase}", f"the plan says nothing of phase {one.phase}"
            )
            hint = Text("zet de stappen onder phases", "put the steps under phases")
            yield source.finding(RULE, Severity.WARNING, message, phase.start, phase.end, hint=hint)
        for other in plan.thresholds if one.phase == "watch" else ():
            same = other.phase == "crisis" and other.within == one.within and set(other.channels) == set(one.channels)
            late = [
                name
                for name, ours, theirs in (
                    ("messages", one.messages, other.messages),
                    ("times-normal", one.times_normal, other.times_normal),
                )
                if ours > theirs
            ]
            place = block.get(late[0]) if same and late else None
            if place is not None:
                message = Text("dan is het eerder crisis dan oppassen", "then it is a crisis before it is a watch")
                limit = other.messages if late[0] == "messages" else other.times_normal
                hint = Text(f"neem hier hoogstens {limit}", f"take {limit} here at most")
                yield source.finding(RULE, Severity.WARNING, message, place.start, place.end, hint=hint)


def _statements(tree: Mapping, plan: Crisis, workspace: Workspace, source: Source) -> Iterator[Finding]:
    listed = blocks(tree.get("statements"))
    if len(listed) != len(plan.statements):
        return
    seen: set[str] = set()
    for one, block in zip(plan.statements, listed, strict=True):
        name, text = block.get("id"), block.get("text")
        if one.id in seen and name is not None:
            message = Text(f"het kenmerk '{one.id}' staat er al", f"the id '{one.id}' is there already")
            yield source.finding("gegevens/dubbele-sleutel", Severity.ERROR, message, name.start, name.end)
        seen.add(one.id)
        if text is not None:
            yield from _linted(one, text, workspace, source)


def _linted(statement: Statement, text: Node, workspace: Workspace, source: Source) -> Iterator[Finding]:
    """What lint says of a statement on its channels, each thing once; advice is for who writes, not for a plan."""
    channels = workspace.handbook.channels
    rules = [*load_rules().values(), *own_rules(workspace.handbook)]
    rules = [rule for rule in rules if rule.name not in PASSED]
    served = [name for name, channel in channels.items() if channel.status == "active"]
    chosen: list[str | None] = [name for name in statement.channels if name in channels]
    chosen = chosen or [*served] or [None]
    found: dict[tuple[str, Text], tuple[Finding, list[str]]] = {}
    for channel in chosen:
        reply = Reply(Draft(name=statement.id, text=statement.text, channel=channel), workspace)
        for finding in judge(reply, rules).findings:
            if finding.severity >= Severity.WARNING:
                names = found.setdefault((finding.rule, finding.message), (finding, []))[1]
                names.append(channels[channel].name if channel is not None else "")
    for finding, names in found.values():
        where = f"{', '.join(dict.fromkeys(names))}: " if len(set(names)) < len(chosen) else ""
        message = Text(f"{where}{finding.message.nl}", f"{where}{finding.message.en}")
        yield source.finding(finding.rule, finding.severity, message, text.start, text.end, hint=finding.hint)
