"""An earlier version of a client folder, as git has it, opened as the workspace that it was.

A revision comes from the command line or from CI, and what it holds from anybody: names, links and sizes of a tree are
checked one by one, and what stands in it is only ever read.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from webcare import limits
from webcare.limits import Limit
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Source
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store import git
from webcare.store.checkout import LARGEST, check_out
from webcare.store.files import decode, shown_below
from webcare.store.git_problems import unknown
from webcare.store.workspace import CONFIG_NAME, Workspace, open_workspace

HEAD = "HEAD"
"""Characters of a revision; a name of a branch is seldom longer than a line."""
FOLDERS = ("handbook", "answers", "drafts")
"""What a version holds. Its logs are left where they are: they are large, and they grow beside the handbook."""


class Revision(NamedTuple):
    """A commit, as full hex, and the name by which somebody asked for it, as it may be shown."""

    commit: str
    name: str


def span(text: str) -> tuple[str, str | None]:
    """``BASE`` or ``BASE..HEAD`` as two revisions; the second is None where only one was named.

    As git has it, what is left out beside ``..`` is ``HEAD``. Raises ``CannotRun`` for ``A...B``, which to git is
    another question.
    """
    if "..." in text:
        pair = f"'{_safe(text.replace('...', '..', 1))}'"
        raise CannotRun(
            Text("drie punten tussen twee versies kan hier niet", "three dots between two revisions do not work here"),
            hint=Text(f"schrijf twee punten: {pair}", f"write two dots: {pair}"),
        )
    first, dots, second = text.partition("..")
    return (first or HEAD, second or HEAD) if dots else (text, None)


def resolve(folder: str, name: str) -> Revision:
    """The commit that a revision stands for in the repository around a folder. Raises ``CannotRun``."""
    _check_name(name)
    if not os.path.isdir(folder):
        raise CannotRun(Text("deze map bestaat niet", "this folder does not exist"), place=folder)
    commit = git.commit_of(folder, name)
    if commit is None:
        raise unknown(folder, _safe(name), empty=git.commit_of(folder, HEAD) is None)
    return Revision(commit, _safe(name))


@contextmanager
def opened(folder: str, revision: Revision) -> Iterator[Workspace]:
    """The client folder ``folder`` as it was at a commit, while the block lasts.

    It is a workspace like any other, in a private temporary folder without logs; findings and places show paths
    relative to the client folder. Raises ``CannotRun`` when there was no client folder then.
    """
    settings = git.entries(folder, revision.commit, [CONFIG_NAME])
    if not any(entry.path == CONFIG_NAME.encode() for entry in settings):
        raise _no_client(revision)
    with tempfile.TemporaryDirectory(prefix="webcare-", ignore_cleanup_errors=True) as private:
        root = os.path.join(os.path.realpath(private), "client")
        os.mkdir(root, mode=0o700)
        with shown_below(root):
            problems = check_out(folder, settings, root)
            if not os.path.isfile(os.path.join(root, CONFIG_NAME)):  # a link that leads elsewhere
                raise _no_client(revision)
            paths = open_workspace(client=root).config.paths
            wanted = [name for which in FOLDERS if (name := _inside(getattr(paths, which))) is not None]
            problems += _bring(folder, revision, wanted, root)
            problems += _bring(folder, revision, [*_linked(root, wanted)], root)
            workspace = open_workspace(client=root)
            workspace.findings.extend(problems)
            yield workspace


def read_at(folder: str, revision: Revision, path: str, most: Limit = LARGEST) -> Source | None:
    """One file of the client folder as it was at a commit; None when there was no such file.

    ``path`` is relative to the client folder, with ``/``. Raises ``CannotRun`` when it is larger than ``most`` bytes
    or no text.
    """
    found = [
        entry
        for entry in git.entries(folder, revision.commit, [path])
        if entry.path == path.encode("utf-8", "surrogateescape") and entry.mode.startswith("100")
    ]
    if not found:
        return None
    place = f"{revision.name}:{path}"
    sized = git.sizes(folder, [found[0].object_id])
    if sized[found[0].object_id] > most:
        raise most.refusal(place)
    data = b"".join(content for _, content in git.blobs(folder, sized))
    return Source(place, decode(data, place), mask)


def settings_at(folder: str, revision: Revision) -> Source:
    """``webcare.toml`` as it was at a commit. Raises ``CannotRun`` when it was not there."""
    source = read_at(folder, revision, CONFIG_NAME, limits.CONFIG)
    if source is None:
        raise _no_client(revision)
    return source


def _check_name(name: str) -> None:
    """Raise ``CannotRun`` for what no revision looks like, before git sees it."""
    hint = Text(
        "schrijf een branch, een tag of een commit, zoals main of HEAD~1",
        "write a branch, a tag or a commit, such as main or HEAD~1",
    )
    problem: Text | None = None
    if not name.strip():
        problem = Text("hier hoort een versie uit git", "this should be a revision of git")
    elif name.startswith("-"):
        problem = Text(
            "een versie uit git begint niet met een streepje", "a revision of git does not begin with a dash"
        )
    elif len(name) > limits.REVISION:
        problem, hint = limits.REVISION.message, limits.REVISION.hinted(*hint)
    elif not name.isprintable():
        problem = Text("er staat een onzichtbaar teken in deze versie", "an invisible character is in this revision")
    elif ".." in name:
        problem = Text("hier hoort één versie, geen twee", "this should be one revision, not two")
    if problem is not None:
        raise CannotRun(problem, hint=hint)


def _no_client(revision: Revision) -> CannotRun:
    name = revision.name
    return CannotRun(
        Text(f"in {name} staat hier nog geen {CONFIG_NAME}", f"in {name} there is no {CONFIG_NAME} here yet"),
        hint=Text(
            "kies een versie van ná 'webcare init', en kijk of deze map in git staat",
            "choose a version after 'webcare init', and see whether this folder is in git",
        ),
    )


def _inside(name: str) -> str | None:
    """A folder of the client as git spells it; None for one that is not inside the client."""
    path = os.path.normpath(name).replace(os.sep, "/")
    return None if os.path.isabs(name) or path.split("/")[0] in ("..", ".", "") else path


def _bring(folder: str, revision: Revision, names: list[str], root: str) -> list[Finding]:
    """Write these folders of the client below ``root``; what is wrong with the names in them."""
    return check_out(folder, git.entries(folder, revision.commit, names), root) if names else []


def _linked(root: str, names: list[str]) -> Iterator[str]:
    """The folders of the client that these are links to, as far as they are not there yet."""
    for name in names:
        path = os.path.join(root, *name.split("/"))
        real = os.path.realpath(path)
        if os.path.islink(path) and real.startswith(root + os.sep) and not os.path.exists(real):
            yield os.path.relpath(real, root).replace(os.sep, "/")


def _safe(name: str) -> str:
    """A revision as it may be shown."""
    return mask("".join(sign if sign.isprintable() else "?" for sign in name[: limits.REVISION]))
