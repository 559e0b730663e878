"""One answer explained: what is wrong with it first."""

from collections.abc import Iterator
from datetime import date

from webcare.answers.details import Details, Placeholder
from webcare.answers.listing import Listed
from webcare.calendar.saying import say_day
from webcare.model.text import Text
from webcare.rendering import Missing
from webcare.show import safe
from webcare.show.answers.text import STATES, described
from webcare.show.findings import Style, finding_lines
from webcare.store.workspace import Workspace

EVERY_CHANNEL = Text("alle kanalen", "every channel")
LABELS = {
    "topic": Text("onderwerp", "topic"),
    "valid": Text("geldig", "valid"),
    "channels": Text("alleen voor", "only for"),
    "owner": Text("eigenaar", "owner"),
    "review_by": Text("nalopen vóór", "review by"),
    "prevents": Text("voorkomt de vraag", "prevents the question"),
    "tone": Text("toon", "tone"),
    "related": Text("verwant", "related"),
}
QUESTIONS = Text("Zo vragen klanten het", "How customers ask it")
PLACEHOLDERS = Text("Invulvelden", "Placeholders")
FACTS = Text("Uit het handboek", "From the handbook")
FRAGMENTS = Text("Fragmenten", "Fragments")
OPTIONAL = Text("mag leeg", "optional")
UNUSED = Text("nergens gebruikt", "not used anywhere")
ABSENT = Text("bestaat niet", "does not exist")


def show_lines(details: Details, listed: Listed, workspace: Workspace, style: Style) -> Iterator[str]:
    """What is wrong first, then what the answer says of itself, what is to be filled in, and its texts."""
    language, answer = style.language, details.answer
    head = answer.head
    yield f"{style.paint(head.id, '1')}  {safe.line(head.title)}"
    yield safe.path(answer.path)
    for finding in details.findings:
        yield from finding_lines(finding, style)
    yield ""
    for label, value in _explained(details, listed, workspace, style):
        yield f"{label.in_(language)}: {safe.line(value)}"
    if head.questions:
        yield f"{QUESTIONS.in_(language)}:"
        yield from (f"  - {safe.line(question)}" for question in head.questions)
    if details.placeholders:
        yield f"{PLACEHOLDERS.in_(language)}:"
        yield from (f"  {_placeholder(item, style)}" for item in details.placeholders)
    if details.facts:
        yield f"{FACTS.in_(language)}:"
        yield from (f"  {safe.line(f.name)}: {safe.line(f.value or ABSENT.in_(language))}" for f in details.facts)
    if details.fragments:
        names = [
            safe.line(name) + ("" if there else f" ({ABSENT.in_(language)})")
            for name, there in details.fragments.items()
        ]
        yield f"{FRAGMENTS.in_(language)}: {', '.join(names)}"
    for variant in answer.variants:
        yield ""
        yield style.paint(variant.channel or EVERY_CHANNEL.in_(language), "1")
        for line in answer.text[variant.start : variant.end].strip().splitlines():
            yield f"  | {safe.line(line)}".rstrip()


def _explained(details: Details, listed: Listed, workspace: Workspace, style: Style) -> Iterator[tuple[Text, str]]:
    """What the front matter says, in words."""
    head, handbook = details.answer.head, workspace.handbook
    if head.topic:
        topic = handbook.topics.get(head.topic)
        yield LABELS["topic"], f"{head.topic} ({topic.name})" if topic else head.topic
    if head.channels:
        yield LABELS["channels"], ", ".join(head.channels)
    if head.valid_from or head.valid_until:
        state = STATES.get(listed.state)
        yield (
            LABELS["valid"],
            _span(head.valid_from, head.valid_until).in_(style.language)
            + (f" ({state.in_(style.language)})" if state else ""),
        )
    if head.owner:
        contact = handbook.contacts.get(head.owner)
        yield LABELS["owner"], f"{head.owner} ({contact.name})" if contact else head.owner
    if head.review_by:
        overdue = Text(" (dat is voorbij)", " (that is past)").in_(style.language) if listed.overdue else ""
        yield LABELS["review_by"], say_day(head.review_by).in_(style.language) + overdue
    for key in ("prevents", "tone"):
        if value := getattr(head, key):
            yield LABELS[key], value
    if head.related:
        yield LABELS["related"], ", ".join(head.related)


def _span(first: date | None, last: date | None) -> Text:
    since = say_day(first) if first else None
    until = say_day(last) if last else None
    nl = [f"vanaf {since.nl}"] if since else []
    en = [f"from {since.en}"] if since else []
    nl += [f"tot en met {until.nl}"] if until else []
    en += [f"until {until.en}"] if until else []
    return Text(" ".join(nl), " ".join(en))


def _placeholder(item: Placeholder, style: Style) -> str:
    language = style.language
    about = described(Missing(item.name, item.variable), style)
    marks = [] if item.variable.required else [OPTIONAL.in_(language)]
    marks += [] if item.channels else [UNUSED.in_(language)]
    return f"{safe.line(item.name)}: {about}" + (f" ({', '.join(marks)})" if marks else "")
