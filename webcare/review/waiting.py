"""The drafts of a client by how far they are, from their front matter alone: nothing is judged to know who waits."""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from webcare import limits
from webcare.model.draft import DraftHead
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.review.standing import last_step, moment_at
from webcare.store.build import WRONG, Builder
from webcare.store.files import read_source
from webcare.store.front import read_front


class Waiting(NamedTuple):
    """A draft and since when it is what it is: the last time that it was asked for, or when the file was written."""

    path: str
    head: DraftHead
    since: datetime


def read_heads(paths: Iterable[str], zone: tzinfo) -> Iterator[Waiting | Finding | CannotRun]:
    """How far each draft is; or what is wrong with front matter that says nothing, or why a file cannot be read."""
    for path in paths:
        try:
            source = read_source(path, limits.DRAFT)
            written = os.stat(path).st_mtime
        except CannotRun as problem:
            yield problem
            continue
        except OSError:  # it went away
            continue
        node, _, findings = read_front(source)
        head = DraftHead()
        if node is not None:
            builder = Builder(source)
            built = builder.build(node, DraftHead)
            findings = [*findings, *builder.findings] if built is WRONG else []
            head = head if built is WRONG else built
        if findings:
            yield findings[0]
            continue
        asked = last_step(tuple(head.review), "requested")
        since = moment_at(asked, zone) if asked else datetime.fromtimestamp(written, UTC)
        yield Waiting(path, head, since)
