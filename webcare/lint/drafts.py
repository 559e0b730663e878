"""Which drafts to read, and what is known about each."""

import os
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from webcare import limits
from webcare.model.draft import Draft, DraftHead, ThreadMessage
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.channel_names import id_of
from webcare.store.files import FRAGMENTS, is_readme, walk
from webcare.store.front import read_front, read_ignored
from webcare.store.nodes import Mapping, Node
from webcare.store.workspace import Workspace

ENDINGS = (".md", ".txt")
STDIN = "<stdin>"
WAITING = "answers"
"""The folder, in a folder of drafts, of answers that wait to be finished."""
NEVER_CLOSED = re.compile(r"\ufeff?(---)[ \t]*(?:\r\n?|\n)[a-z-]{2,20}:[ \t\r\n]")
"""How a draft begins whose front matter was meant but has no end; then all of it is read as the reply."""


class Given(NamedTuple):
    """What the command line says about the drafts; it goes before their front matter."""

    channel: str | None = None
    surface: Literal["open", "closed"] | None = None
    reply_to: str | None = None
    customer_name: str | None = None
    conversation: str | None = None


def collect(paths: list[str]) -> Iterator[str]:
    """The files that these paths name: a folder stands for its ``.md`` and ``.txt``, a README is never a draft.

    Answers that wait to be finished (``drafts/answers/``) are no drafts either; naming that folder reads them.

    Raises ``CannotRun`` for a path that does not exist and for a folder without drafts.
    """
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        found = drafts_in(path)
        if not found:
            hint = Text(
                "schrijf een antwoord in een bestand dat eindigt op .md of .txt", "write a reply in a .md or .txt file"
            )
            raise CannotRun(Text("hier staan geen concepten", "there are no drafts here"), hint=hint, place=path)
        yield from found


def drafts_in(folder: str) -> list[str]:
    """The drafts of a folder, sorted; none when there is no such folder."""
    if not os.path.isdir(folder):
        return []
    passed = [os.sep + FRAGMENTS + os.sep, os.path.join(folder, WAITING) + os.sep]
    return [file for file in walk(folder, ENDINGS) if not is_readme(file) and not any(at in file for at in passed)]


def parse_draft(source: Source, given: Given, workspace: Workspace) -> tuple[Draft, list[Finding]]:
    """The draft in a source, and what is wrong with its front matter.

    Raises ``CannotRun`` when the command line names a channel that the client does not have.
    """
    node, body, findings = read_front(source)
    if node is None and not findings:
        findings.extend(_unclosed(source))
    head = DraftHead() if node is None else _head(source, node, findings)
    channel = given.channel or head.channel
    if channel is not None and (problem := unknown_channel(channel, workspace)):
        if given.channel:
            raise problem
        findings.append(_misnamed(source, node, "channel", problem))
        channel = None
    conversation = given.conversation or head.conversation
    said = None
    if conversation is not None and workspace.root is not None:
        from webcare.lint.conversation import read_conversation

        try:
            said = read_conversation(conversation, workspace)
        except CannotRun as problem:
            if given.conversation:
                raise
            findings.append(_misnamed(source, node, "conversation", problem))
    draft = Draft(
        name=source.path or STDIN,
        text=source.text,
        body_start=body,
        channel=id_of(channel or (said.channel if said else None), workspace.handbook.channel_ids),
        surface=given.surface or head.surface or (said.surface if said and not channel else None),
        reply_to=given.reply_to or head.reply_to,
        customer_name=given.customer_name or head.customer_name,
        conversation=conversation,
        thread=said.thread if said else (),
        topic=head.topic,
        author=head.author,
        template=head.template,
        status=head.status,
        review=tuple(head.review),
        ignore=read_ignored(node),
        path=None if source.path is None or source.path.startswith("<") else source.path,
    )
    return draft, findings


def _unclosed(source: Source) -> Iterator[Finding]:
    """The finding at front matter that was meant but has no end."""
    if opened := NEVER_CLOSED.match(source.text):
        message = Text("deze kenmerken sluiten nergens met '---'", "these keys are never closed with '---'")
        hint = Text("zet '---' op een eigen regel eronder", "put '---' on a line of its own below them")
        yield source.finding("gegevens/open-kenmerken", Severity.ERROR, message, *opened.span(1), hint=hint)


def _head(source: Source, node: Node, findings: list[Finding]) -> DraftHead:
    """The front matter; what is wrong with it goes to the ``findings``."""
    from webcare.store.build import WRONG, Builder

    builder = Builder(source)
    built = builder.build(node, DraftHead)
    findings.extend(builder.findings)
    return DraftHead() if built is WRONG else built


def _misnamed(source: Source, node: Node | None, key: str, problem: CannotRun) -> Finding:
    """The finding at the value of a key of the front matter, which may stand there under its alias."""
    names = {key, *(alias for alias, name in DraftHead.ALIASES.items() if name == key)}
    pairs = node.pairs if isinstance(node, Mapping) else ()
    start, end = next(((value.start, value.end) for name, value in pairs if name.text in names), (0, 0))
    return source.finding("gegevens/verkeerde-waarde", Severity.ERROR, problem.message, start, end, hint=problem.hint)


def unknown_channel(channel: str, workspace: Workspace) -> CannotRun | None:
    """Why this is no channel of the client, or None when it is one."""
    channels = workspace.handbook.channels
    names = [*channels, *(alias for entry in channels.values() for alias in entry.aliases)]
    if channel in names or not channels:
        return None
    from webcare.store.build import closest

    shown = mask(channel)[:60]
    close = closest(channel, names)
    listed = ", ".join(channels)
    hint = (
        Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
        if close
        else Text(f"kies uit: {listed}", f"choose: {listed}")
    )
    return CannotRun(Text(f"onbekend kanaal '{shown}'", f"unknown channel '{shown}'"), hint=hint)


def thread_of(messages: list[ThreadMessage]) -> tuple[ThreadMessage, ...]:
    """The last messages of a thread; a very long one is judged by its end."""
    return tuple(messages[-limits.THREAD :])
