"""team.yaml: does everybody and everything it names exist, and is there somebody to do each review?"""

from collections.abc import Iterator

from webcare.check.scope import check_channels, unknown
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook.contacts import people_behind
from webcare.model.handbook.team import Member
from webcare.model.text import Text
from webcare.store import limits
from webcare.store.files import read_source
from webcare.store.nodes import Mapping, Node, Scalar, Sequence
from webcare.store.workspace import Workspace
from webcare.store.yaml import parse_yaml

RULE = "handboek/team"


def check_team(workspace: Workspace) -> Iterator[Finding]:
    """Contacts, channels and topics by name; initials that two share; and reviews that nobody can do."""
    for path, name in workspace.handbook.files("team"):
        try:
            source = read_source(path, limits.HANDBOOK_FILE, name=name)
        except CannotRun:
            continue  # reading the handbook said so already
        tree, _ = parse_yaml(source)
        if isinstance(tree, Mapping):
            yield from _members(tree, workspace, source)
            for review in _blocks(tree.get("reviews")):
                yield from _review(review, workspace, source)


def _members(tree: Mapping, workspace: Workspace, source: Source) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for member in _blocks(tree.get("members")):
        yield from _contacts(member.get("contact"), workspace, source)
        yield from check_channels(member.get("channels"), workspace, source)
        initials = member.get("initials")
        if not isinstance(initials, Scalar):
            continue
        same = initials.text.casefold()
        if same in seen:
            message = Text(f"deze initialen heeft {seen[same]} ook", f"{seen[same]} has these initials too")
            hint = Text("geef ieder eigen initialen", "give everybody their own initials")
            yield source.finding(RULE, Severity.WARNING, message, initials.start, initials.end, hint=hint)
        contact = member.get("contact")
        seen.setdefault(same, contact.text if isinstance(contact, Scalar) else "?")


def _review(review: Mapping, workspace: Workspace, source: Source) -> Iterator[Finding]:
    by = review.get("by")
    yield from _contacts(by, workspace, source)
    yield from check_channels(review.get("channels"), workspace, source)
    topics = workspace.handbook.topics
    for topic in _scalars(review.get("topics")) if topics else []:
        if topic.text not in topics:
            yield unknown(topic, list(topics), Text("onbekend onderwerp", "unknown topic"), source)
    contacts = workspace.handbook.contacts
    named = [name for name in _scalars(by) if name.text in contacts]
    behind = people_behind([name.text for name in named], contacts)
    people = [who for who in behind if who in contacts and contacts[who].kind == "person"]
    if named and not people:
        message = Text("niemand kan dit nakijken", "nobody can review this")
        hint = Text("zet in contacts.yaml wie het is, bij holders", "put in contacts.yaml who it is, under holders")
        yield source.finding(RULE, Severity.WARNING, message, named[0].start, named[-1].end, hint=hint)
    if len(people) == 1 and (alone := _writer(people[0], review, workspace)):
        who = contacts[alone.contact].name if alone.contact in contacts else alone.contact
        message = Text(f"wat {who} zelf schrijft, kan niemand nakijken", f"nobody can review what {who} writes")
        hint = Text("noem er een collega bij", "name a colleague too")
        yield source.finding(RULE, Severity.ADVICE, message, named[0].start, named[-1].end, hint=hint)


def _writer(who: str, review: Mapping, workspace: Workspace) -> Member | None:
    """The member, when the review is about what they write."""
    when = {word.text for word in _scalars(review.get("when"))} - {"template"}
    channels = {channel.text for channel in _scalars(review.get("channels"))}
    team = workspace.handbook.team
    return next(
        (
            member
            for member in (team.members if team else [])
            if member.contact == who
            and "writer" in member.roles
            and when - (set() if member.new_until else {"new-writer"})
            and not (channels and member.channels and channels.isdisjoint(member.channels))
        ),
        None,
    )


def _contacts(node: Node | None, workspace: Workspace, source: Source) -> Iterator[Finding]:
    """Contacts by id, where the handbook has contacts at all."""
    contacts = workspace.handbook.contacts
    for name in _scalars(node) if contacts else []:
        if name.text not in contacts:
            yield unknown(name, list(contacts), Text("onbekend contact", "unknown contact"), source)


def _blocks(node: Node | None) -> list[Mapping]:
    return [item for item in (node.items if isinstance(node, Sequence) else []) if isinstance(item, Mapping)]


def _scalars(node: Node | None) -> list[Scalar]:
    items = node.items if isinstance(node, Sequence) else [node]
    return [item for item in items if isinstance(item, Scalar) and item.text]
