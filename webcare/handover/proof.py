"""The proof of a handover: which files the handbook consists of, with a hash of each."""

import io
import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple, get_args

import msgspec

from webcare import __version__
from webcare.exposure import Tracked, read_tracked
from webcare.exposure.logs import is_shared
from webcare.handover.proof_commit import committed, head_of
from webcare.handover.proof_file import BookProof, Counts, FileProof, Kind, Proof, digest_of, portable
from webcare.handover.proof_hash import hash_file, hashed
from webcare.model.errors import CannotRun
from webcare.model.handbook import KINDS
from webcare.model.text import Text
from webcare.platform.names import composed
from webcare.store.answers import answer_paths
from webcare.store.files import FRAGMENTS, shown, walk
from webcare.store.workspace import CONFIG_NAME, Workspace

ENDINGS: dict[Kind, tuple[str, ...]] = {
    "handbook": (".yaml", ".yml", ".json"),
    "answers": (".md",),
    "drafts": (".md", ".txt"),
    "logs": (".jsonl",),
}
"""What webcare reads in each folder; anything else there belongs to the handbook when git tracks it."""


class Part(NamedTuple):
    """A file that belongs to the handbook: its path with ``/`` in the client folder, and where it lies."""

    path: str
    kind: Kind
    place: str


class Survey(NamedTuple):
    """The files of a client with their hashes, and the commit that they were held against (None: there is none)."""

    files: list[FileProof]
    commit: str | None

    @property
    def held_by(self) -> str | None:
        """The commit that is known to hold files of this client; None when it holds none, or nobody can tell."""
        known = [file.committed for file in self.files]
        return self.commit if any(known) and None not in known else None

    @property
    def loose(self) -> list[str]:
        """The files that git does not carry as they are now."""
        return [file.path for file in self.files if file.committed is False]


def parts(workspace: Workspace) -> list[Part]:
    """The files that a client's handbook consists of, by path.

    Settings, handbook and answers all belong to it. Drafts are work in progress: they do when git tracks them. Logs
    are personal data: they do when git tracks them or when their name says that they are pseudonymised.

    Raises ``CannotRun`` for a name that not every platform can hold.
    """
    root = workspace.root or "."
    tracked = read_tracked(root)
    found: dict[str, Part] = {}
    for kind, place in _places(workspace, tracked):
        path = path_of(root, place)
        if not portable(path):
            raise CannotRun(
                Text("deze bestandsnaam kan niet op elk systeem", "not every system can hold this file name"),
                hint=Text("geef het bestand een andere naam", "rename the file"),
                place=shown(place),
            )
        found.setdefault(path, Part(path, kind, place))
    return sorted(found.values())


def path_of(root: str, place: str) -> str:
    """A file's path in a folder, with ``/`` and composed letters (Unicode NFC), as git keeps it on every platform."""
    return composed(os.path.relpath(place, root).replace(os.sep, "/"))


def survey(workspace: Workspace) -> Survey:
    """The proof of each file, and whether git holds it as it is. Raises ``CannotRun`` for a file that cannot be read.

    Such a file would be left behind.
    """
    root, found = workspace.root or ".", parts(workspace)
    hashes = {part.path: hash_file(part.place, shown(part.place)) for part in found}
    commit = head_of(root)
    held = committed(root, commit, hashes) if commit is not None else {}
    files = [
        FileProof(path=path, kind=kind, size=size, sha256=sha256, committed=held.get(path))
        for (path, kind, _), (size, sha256) in zip(found, hashes.values(), strict=True)
    ]
    return Survey(files, commit)


def book_proof(name: str, data: bytes) -> BookProof:
    """The proof of a book by the name that it gets."""
    size, sha256 = hashed(io.BytesIO(data))
    return BookProof(path=name, size=size, sha256=sha256)


def proof(
    workspace: Workspace, surveyed: Survey, at: datetime, books: Iterable[BookProof], *, public: bool = False
) -> Proof:
    """The proof of a client and its books: the same for the same files, commit, books and moment."""
    made = Proof(
        version=1,
        client=workspace.config.client,
        at=at.isoformat(timespec="seconds"),
        webcare=__version__,
        public=public,
        commit=surveyed.commit,
        counts=counts(workspace),
        files=surveyed.files,
        books=sorted(books, key=lambda book: book.path),
        digest="",
    )
    return msgspec.structs.replace(made, digest=digest_of(msgspec.to_builtins(made)))


def counts(workspace: Workspace) -> Counts:
    """How much there is; a kind of the handbook that is not there is left out."""
    entries = {kind: workspace.handbook.entry(kind) for kind in KINDS}
    answers = workspace.path("answers")
    fragments = os.path.join(answers, FRAGMENTS)
    return Counts(
        entries={
            kind: len(entry) if isinstance(entry, dict | list) else 1
            for kind, entry in entries.items()
            if entry is not None
        },
        answers=len(answer_paths(answers)) if os.path.isdir(answers) else 0,
        fragments=sum(1 for _ in walk(fragments, (".md",), answers)) if os.path.isdir(fragments) else 0,
    )


def _places(workspace: Workspace, tracked: Tracked) -> Iterator[tuple[Kind, str]]:
    root = workspace.root or "."
    yield "settings", os.path.join(root, CONFIG_NAME)
    for kind in get_args(Kind)[1:]:
        folder = workspace.path(kind)
        for place in walk(folder, ("",), root) if os.path.isdir(folder) else ():
            if place in tracked or (place.endswith(ENDINGS[kind]) and _belongs(kind, place)):
                yield kind, place


def _belongs(kind: Kind, place: str) -> bool:
    """Does a file that git does not track belong to the handbook?"""
    return kind in ("handbook", "answers") or (kind == "logs" and is_shared(place, tracked=False))
