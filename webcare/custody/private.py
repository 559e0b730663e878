"""Write a new file that nobody but its owner may read."""

import os
from collections.abc import Iterable

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.files import sweep, write_whole
from webcare.platform.reasons import reason
from webcare.store.files import shown


def write_private(path: str, pieces: Iterable[bytes]) -> None:
    """Write a new file piece by piece, whole or not at all.

    Raises ``CannotRun`` when there is one of that name already or the disk refuses, and what ``pieces`` raises.
    """
    if os.path.lexists(path):  # before the pieces are made
        raise taken(path)
    try:
        write_whole(path, pieces, new=True)
    except FileExistsError:
        raise taken(path) from None
    except OSError as problem:
        why = reason(problem)
        message = Text(f"schrijven lukt niet ({why.nl})", f"cannot write ({why.en})")
        raise CannotRun(message, place=shown(path)) from None


def taken(path: str) -> CannotRun:
    """The refusal to overwrite a file; what a run that was killed left beside it goes, for it is personal data."""
    sweep(os.path.dirname(os.path.abspath(path)))
    return CannotRun(
        Text("dit bestand bestaat al", "this file exists already"),
        hint=Text("kies een andere naam", "choose another name"),
        place=shown(path),
    )
