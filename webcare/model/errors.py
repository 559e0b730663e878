"""The one exception that a user may cause: webcare cannot run at all. Everything less is a finding."""

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
