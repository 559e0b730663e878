"""The answers of a client, each variant as a customer would read it but for what its writer fills in."""

import os
from datetime import date
from typing import NamedTuple

from webcare import limits
from webcare.handover.book import Reply, Version
from webcare.model.answer import Answer
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
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
    fragments = {name: source.text.strip() for name, source in read_fragments(folder)[0].items()}
    return Replies(sorted(answers, key=lambda reply: reply.head.title.casefold()), fragments, unread)


def _reply(answer: Answer, source: Source, workspace: Workspace, today: date) -> Reply:
    """Optional variables are filled in too: a reader must see where the name goes."""
    head = answer.head
    values = {name: f"[{name}]" for name in head.variables}
    versions = []
    for variant in answer.variants:
        rendered = render(answer, source, workspace, variant.channel, values, today)
        if rendered is not None:
            versions.append(Version(variant.channel, rendered.text))
    begins, ends = head.valid_from or date.min, head.valid_until or date.max
    return Reply(head, versions, begins <= today <= ends)
