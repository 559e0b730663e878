"""The one exception that a user may cause: webcare cannot run at all. Everything less is a finding."""

from functools import partial
from typing import Any

from webcare.model.text import Text


class CannotRun(Exception):
    """Wrong usage, no client folder, a file that cannot be read: exit code 2.

    ``place`` is ``path`` or ``path:line:column`` where there is one.
    """

    def __init__(self, message: Text, *, hint: Text | None = None, place: str | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint
        self.place = place

    def __reduce__(self) -> tuple[Any, ...]:
        """How it travels between processes, which would lose the hint and the place."""
        return partial(CannotRun, hint=self.hint, place=self.place), (self.message,)
