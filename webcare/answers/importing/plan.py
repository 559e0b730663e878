"""What an import would write, file by file, and what there is to know about each before it does."""

import os
import re
from datetime import date
from typing import Any, NamedTuple

import msgspec

from webcare.answers.ids import free, id_of
from webcare.answers.importing.fields import convert
from webcare.answers.importing.foreign import Export, Foreign, Skipped
from webcare.answers.importing.rich import to_text
from webcare.answers.importing.twins import Twin, Twins
from webcare.answers.skeleton import front
from webcare.model.answer import Variable
from webcare.model.draft import Draft
from webcare.model.text import Text
from webcare.model.values import parse_date
from webcare.privacy import mask
from webcare.rules import Reply
from webcare.rules.privacy._own import others
from webcare.store.answers import HEADING, answer_paths
from webcare.store.files import read_text_or_nothing
from webcare.store.fresh import write_new
from webcare.store.front import split_front
from webcare.store.shelf import read_shelf
from webcare.store.workspace import Workspace

LONGEST_TITLE, LONGEST_QUESTION = 200, 200
DUTCH_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.{0,30}")


class Planned(NamedTuple):
    """An answer to write. ``personal`` is each kind of personal data in it with the words, masked."""

    id: str
    path: str
    title: str
    text: str
    place: Text
    variables: list[str]
    twin: Twin | None
    personal: list[tuple[str, str]]
    notes: list[Text]


class Plan(NamedTuple):
    """What would be written, in the order of the export, what is left out, and what holds for the whole."""

    planned: list[Planned]
    skipped: list[Skipped]
    notes: list[Text]


def make_plan(export: Export, workspace: Workspace, folder: str) -> Plan:
    """Convert every reply. One with the very words of an answer that is there, or of an earlier one, is left out."""
    shelf = read_shelf(folder)
    ids, twins = {answer.id for answer in shelf.answers}, Twins()
    for path in answer_paths(folder) if os.path.isdir(folder) else ():
        text = read_text_or_nothing(path)
        parts = split_front(text)
        body = text[parts[2] if parts else 0 :]
        name = os.path.splitext(os.path.basename(path))[0]
        twins.add(name, body[: found.start()] if (found := HEADING.search(body)) and found.start() else body)
        ids.add(name)
    planned: list[Planned] = []
    skipped = list(export.skipped)
    for foreign in export.replies:
        made = _converted(foreign, workspace)
        twin = twins.find(made.body)
        if twin is not None and twin.likeness == 100:
            why = Text(f"zegt hetzelfde als {twin.id}", f"says the same as {twin.id}")
            skipped.append(Skipped(foreign.place, made.title, why))
            continue
        wanted = id_of(mask(foreign.title))  # an id is shown everywhere
        name = free(wanted, lambda one: one in ids or os.path.lexists(os.path.join(folder, f"{one}.md")))
        ids.add(name)
        twins.add(name, made.body)
        text = f"---\n{front({'id': name, **made.head})}---\n{made.body}\n"
        path = os.path.join(folder, f"{name}.md")
        personal = _personal(made.body, workspace)
        variables = list(made.head.get("variables", {}))
        planned.append(Planned(name, path, made.title, text, foreign.place, variables, twin, personal, made.notes))
    return Plan(planned, skipped, export.notes)


def write_plan(plan: Plan) -> tuple[list[str], list[str]]:
    """Write every answer; the paths that were written, and those where a file had appeared meanwhile."""
    written: list[str] = []
    kept: list[str] = []
    for item in plan.planned:
        (written if write_new(item.path, item.text) else kept).append(item.path)
    return written, kept


class _Made(NamedTuple):
    title: str
    head: dict[str, Any]
    body: str
    notes: list[Text]


def _converted(foreign: Foreign, workspace: Workspace) -> _Made:
    handbook, notes = workspace.handbook, list(foreign.notes)
    title = " ".join(to_text(foreign.title, html=False).split())[:LONGEST_TITLE].strip() or id_of("")
    converted = convert(to_text(foreign.text, html=foreign.html))
    bodies, variables = [converted.text] if converted.text else [], converted.variables
    names = {alias: known for known, entry in handbook.channels.items() for alias in (known, *entry.aliases)}
    for channel, text in foreign.variants:
        more = convert(to_text(text, html=foreign.html), variables)
        variables = more.variables
        if channel in names:
            bodies.append(f"## {names[channel]}\n{more.text}")
        elif not bodies:
            bodies.append(more.text)
            notes.append(_unknown("kanaal", "channel", channel))
        else:
            notes.append(_unknown("kanaal", "channel", channel))
    head: dict[str, Any] = {"title": title}
    topic = _topic(foreign.topic, workspace)
    if topic:
        head["topic"] = topic
    elif foreign.topic:
        notes.append(_unknown("onderwerp", "topic", foreign.topic))
    questions = [" ".join(question.split())[:LONGEST_QUESTION] for question in foreign.questions[:100]]
    head |= {"questions": questions} if questions else {}
    head |= {"variables": {name: _described(one) for name, one in variables.items()}} if variables else {}
    channels = [names[channel.lower()] for channel in foreign.channels if channel.lower() in names]
    head |= {"channels": list(dict.fromkeys(channels))} if channels else {}
    notes += [_unknown("kanaal", "channel", one) for one in foreign.channels if one.lower() not in names]
    for key, given in (("valid-from", foreign.valid_from), ("valid-until", foreign.valid_until)):
        day = _date(given)
        if day is not None:
            head[key] = day
        elif given:
            notes.append(_unknown("datum", "date", given))
    if foreign.owner and foreign.owner in handbook.contacts:
        head["owner"] = foreign.owner
    elif foreign.owner:
        notes.append(_unknown("eigenaar", "owner", foreign.owner))
    return _Made(title, head, "\n\n".join(bodies), notes)


def _described(variable: Variable) -> dict[str, Any]:
    """A variable as front matter has it: what is as by default is not written."""
    return {
        field.name: value
        for field in msgspec.structs.fields(Variable)
        if (value := getattr(variable, field.name)) != field.default and value != []
    }


def _unknown(nl: str, en: str, given: str) -> Text:
    shown = mask(" ".join(given.split()))[:40]
    return Text(f"{nl} '{shown}' kent webcare niet", f"webcare does not know the {en} '{shown}'")


def _topic(given: str | None, workspace: Workspace) -> str | None:
    """The topic of that id or that name."""
    wanted = id_of(given) if given else None
    topics = workspace.handbook.topics
    return next((name for name, topic in topics.items() if wanted in (name, id_of(topic.name))), None)


def _date(given: str | None) -> date | None:
    """``2027-03-01``, ``1-3-2027`` or a moment on that day."""
    if not given:
        return None
    if dutch := DUTCH_DATE.fullmatch(given):
        given = f"{dutch[3]}-{int(dutch[2]):02}-{int(dutch[1]):02}"
    elif moment := TIME.fullmatch(given):
        given = moment[1]
    try:
        return parse_date(given)
    except ValueError:
        return None


def _personal(body: str, workspace: Workspace) -> list[tuple[str, str]]:
    """The personal data that is not the client's own."""
    reply = Reply(Draft(name="", text=body), workspace)
    return [(item.kind, reply.source.quote(item.start, item.end, 40)) for item in others(reply)]
