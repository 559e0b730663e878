"""The answers of a client, each variant as a customer would read it but for what its writer fills in.

A book goes to others: personal data that somebody left in an answer are masked, the client's own details are not. What
counts as personal is what ``privacy/persoonsgegeven`` calls so.
"""

import os
from datetime import date
from typing import NamedTuple

import msgspec

from webcare import limits
from webcare.handover.book import Reply, Version
from webcare.model.answer import Answer, AnswerHead
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.privacy import find, mask
from webcare.pseudonyms.own import is_own
from webcare.rendering import render
from webcare.store.answers import answer_paths, parse_answer, read_fragments
from webcare.store.files import read_source, shown
from webcare.store.workspace import Workspace


class Replies(NamedTuple):
    """The answers by title, the texts of the fragments by name, and the files that could not be read."""

    answers: list[Reply]
    fragments: dict[str, str]
    unread: list[str]


def read_replies(workspace: Workspace, today: date) -> Replies:
    """All answers of a client, as they hold on a day."""
    folder = workspace.path("answers")
    if not os.path.isdir(folder):
        return Replies([], {}, [])
    answers, unread = [], []
    for path in answer_paths(folder):
        try:
            source = read_source(path, limits.ANSWER, name=shown(path))
            answer, _ = parse_answer(source, workspace.handbook.channel_ids)
        except CannotRun:
            answer = None
        if answer is None:
            unread.append(os.path.relpath(path, folder).replace(os.sep, "/"))
        else:
            answers.append(_reply(answer, source, workspace, today))
    fragments = {name: _covered(source.text.strip(), workspace) for name, source in read_fragments(folder)[0].items()}
    return Replies(sorted(answers, key=lambda reply: reply.head.title.casefold()), fragments, unread)


def _reply(answer: Answer, source: Source, workspace: Workspace, today: date) -> Reply:
    """Optional variables are filled in too: a reader must see where the name goes."""
    head = answer.head
    values = {name: f"[{name}]" for name in head.variables}
    versions = []
    for variant in answer.variants:
        rendered = render(answer, source, workspace, variant.channel, values, today)
        if rendered is not None:
            versions.append(Version(variant.channel, _covered(rendered.text, workspace)))
    begins, ends = head.valid_from or date.min, head.valid_until or date.max
    return Reply(_covered_head(head, workspace), versions, begins <= today <= ends)


def _covered_head(head: AnswerHead, workspace: Workspace) -> AnswerHead:
    """The head with what is written in free words covered."""
    return msgspec.structs.replace(
        head,
        title=_covered(head.title, workspace),
        questions=[_covered(question, workspace) for question in head.questions],
        tone=_covered(head.tone, workspace) if head.tone else head.tone,
        variables={
            name: msgspec.structs.replace(variable, description=_covered(variable.description, workspace))
            for name, variable in head.variables.items()
        },
    )


def _covered(text: str, workspace: Workspace) -> str:
    """The text with the personal data of others masked. A name by itself is none: a reply is signed with one."""
    found = [
        item
        for item in find(text, workspace.config.region)
        if item.kind != "name" and not is_own(text, item, workspace, internal=True)
    ]
    return mask(text, found)
