"""Who is at the keyboard: the colleague of ``--by``, or of the variable WEBCARE_USER."""

import os

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.workspace import Workspace

VARIABLE = "WEBCARE_USER"


def me_of(by: str | None, workspace: Workspace) -> str:
    """The contact that the user is, by id, initials or name. Raises ``CannotRun`` when nobody said, or nobody is it."""
    found = me_if_known(by, workspace)
    if found is None:
        raise CannotRun(
            Text("webcare weet niet wie je bent", "webcare does not know who you are"),
            hint=Text(
                f"gebruik --by met je initialen, of zet de variabele {VARIABLE}",
                f"use --by with your initials, or set the variable {VARIABLE}",
            ),
        )
    return found


def me_if_known(by: str | None, workspace: Workspace) -> str | None:
    """The same, or None when nobody said. Raises ``CannotRun`` for somebody whom the handbook does not know."""
    from webcare.review import me_in

    given = by if by is not None else os.environ.get(VARIABLE, "").strip()
    if not given:
        return None
    try:
        return me_in(given, workspace.handbook)
    except CannotRun as problem:
        place = "--by" if by is not None else VARIABLE
        raise CannotRun(problem.message, hint=problem.hint, place=place) from None
