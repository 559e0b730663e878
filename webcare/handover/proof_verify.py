"""Is everything that was handed over there, as it was, and is there nothing else?"""

import os
from collections.abc import Iterator
from typing import Literal, NamedTuple

from webcare.handover.proof import parts
from webcare.handover.proof_file import BookProof, FileProof, Proof
from webcare.handover.proof_hash import Hashed, hash_file
from webcare.model.errors import CannotRun
from webcare.store.files import shown
from webcare.store.workspace import Workspace, folder_inside

STANDING = ("settings", "handbook", "answers")
"""What a receiver only changes on purpose."""
BOOKS = ("handboek.html", "handboek.md", "handboek.pdf")
"""What the books are called; one that is there and was not handed over is of another time."""
State = Literal["missing", "changed", "extra", "unreadable"]


class Difference(NamedTuple):
    """A file that is not as it was handed over; ``book`` when it is one of the books."""

    path: str
    state: State
    book: bool = False


class Verified(NamedTuple):
    """What came of verifying: the differences, files before books, each by path."""

    proof: Proof
    differences: list[Difference]

    @property
    def complete(self) -> bool:
        """Is all of it there, as it was, and nothing else?"""
        return not self.differences


def verify(proof: Proof, workspace: Workspace, beside: str) -> Verified:
    """Hold a client folder, and the folder with the books, against the proof of a handover.

    New drafts and logs are nothing extra: the receiver is at work. Raises ``CannotRun`` as ``parts`` does.
    """
    root = workspace.root or "."
    found = {part.path: part for part in parts(workspace)}
    listed = {file.path for file in proof.files}
    places = {path: part.place for path, part in found.items()}
    differences = [*_differences(proof.files, root, places)]
    differences += [
        Difference(path, "extra") for path, part in found.items() if part.kind in STANDING and path not in listed
    ]
    books = [*_differences(proof.books, beside, {})]
    if known := {book.path for book in proof.books}:
        books += [Difference(name, "extra") for name in BOOKS if name not in known and _is_there(beside, name)]
    return Verified(proof, [*sorted(differences), *(difference._replace(book=True) for difference in books)])


def _is_there(folder: str, name: str) -> bool:
    return os.path.lexists(os.path.join(folder, name))


def _differences(
    listed: list[FileProof] | list[BookProof], folder: str, places: dict[str, str]
) -> Iterator[Difference]:
    """What is missing or changed of the files listed; ``places`` says where they lie when it is known.

    A link in place of a file is no such file, unless it leads to another one of those that were handed over.
    """
    real = {os.path.join(os.path.realpath(folder), *proof.path.split("/")) for proof in listed}
    for proof in listed:
        place = places.get(proof.path) or os.path.join(folder, *proof.path.split("/"))
        if not os.path.lexists(place):
            yield Difference(proof.path, "missing")
        elif folder_inside(folder, proof.path) is None and proof.path not in places:
            yield Difference(proof.path, "unreadable")  # a link out of the folder
        elif os.path.islink(place) and os.path.realpath(place) not in real:
            yield Difference(proof.path, "changed")  # what it leads to may say something else tomorrow
        else:
            try:
                now = hash_file(place, shown(place))
            except CannotRun:
                yield Difference(proof.path, "unreadable")
                continue
            if now != Hashed(proof.size, proof.sha256):
                yield Difference(proof.path, "changed")
