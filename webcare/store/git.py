"""Git, asked without trusting the repository: three commands that only read.

``rev-parse`` (one revision to one commit), ``ls-tree`` and ``cat-file`` of blobs; never ``diff``, ``status``, ``log``
or ``show``, which start what the configuration and attributes of a repository name: an fsmonitor, filters, textconv,
pagers. Sizes are asked before contents, and every answer is bounded.
"""

import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, NamedTuple

from webcare import limits
from webcare.store.git_problems import incomplete, why_not
from webcare.store.git_process import running

COMMIT = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?\n")
ENTRY = re.compile(rb"([0-7]{6}) (blob|tree|commit) ([0-9a-f]{40}(?:[0-9a-f]{24})?)\t(.+)", re.DOTALL)
SIZED = re.compile(rb"([0-9a-f]{40,64}) blob ([0-9]{1,19})\n")


class Entry(NamedTuple):
    """A line of a tree: its mode (``100644``, ``120000``: a link, ``160000``: a submodule), object and path."""

    mode: str
    object_id: str
    path: bytes


def commit_of(folder: str, name: str) -> str | None:
    """The commit that a revision stands for, as full hex; None when this repository has none.

    Raises ``CannotRun`` where there is no repository that may be read.
    """
    arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"]
    with running(folder, arguments) as run:
        answer = run.read(1000)
    if run.code == 0 and COMMIT.fullmatch(answer):
        return answer.decode().strip()
    if run.code != 1:
        raise why_not(folder, run.complaint)
    return None


def entries(folder: str, commit: str, paths: Iterable[str]) -> list[Entry]:
    """The files of a commit under these paths, which are relative to ``folder``, as are those in the answer.

    Raises ``CannotRun`` for a list that is too long, and where a tree is absent.
    """
    with running(folder, ["ls-tree", "-r", "-z", commit, "--", *paths]) as run:
        listed = run.read(limits.GIT_LISTING + 1)
    if len(listed) > limits.GIT_LISTING:
        raise limits.GIT_LISTING.refusal(folder)
    if run.code != 0:
        raise incomplete()
    found = [ENTRY.fullmatch(line) for line in listed.split(b"\0")[:-1]]
    return [Entry(one[1].decode(), one[3].decode(), one[4]) for one in found if one is not None]


def sizes(folder: str, object_ids: Iterable[str]) -> dict[str, int]:
    """The size in bytes of blobs; nothing of their content is read. Raises ``CannotRun`` when one is absent."""
    wanted = list(dict.fromkeys(object_ids))
    found: dict[str, int] = {}
    if not wanted:
        return found
    with _asking(wanted) as questions, running(folder, ["cat-file", "--batch-check"], questions) as run:
        for object_id in wanted:
            found[object_id] = _size(run.line(), object_id)
    return found


def blobs(folder: str, sized: dict[str, int]) -> Iterator[tuple[str, bytes]]:
    """The content of blobs, one by one, in the order of ``sized``, which holds their sizes as ``sizes`` gave them."""
    if not sized:
        return
    with _asking(sized) as questions, running(folder, ["cat-file", "--batch"], questions) as run:
        for object_id, size in sized.items():
            if _size(run.line(), object_id) != size:
                raise incomplete()
            data = run.read(size)
            if len(data) != size or run.read(1) != b"\n":
                raise incomplete()
            yield object_id, data


def _size(line: bytes, object_id: str) -> int:
    found = SIZED.fullmatch(line)
    if found is None or found[1].decode() != object_id:
        raise incomplete()
    return int(found[2])


@contextmanager
def _asking(object_ids: Iterable[str]) -> Iterator[IO[bytes]]:
    """A file of questions: git reads it at its own pace, so that neither of us waits for the other."""
    with tempfile.TemporaryFile() as questions:
        questions.write("".join(f"{object_id}\n" for object_id in object_ids).encode())
        questions.seek(0)
        yield questions
