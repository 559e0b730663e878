"""What can go wrong in the language room. Nothing here touches a disk."""

from __future__ import annotations

REINSTALL = "pip install --force-reinstall webcare"


class LanguageDataError(Exception):
    """A data file of the Dutch language room is missing or damaged; reinstalling is the cure.

    ``path`` is the file, ``reason_nl`` and ``reason_en`` say in a few words what is wrong with it.
    ``str()`` gives one line in Dutch and one in English, each with the command that repairs it.
    """

    def __init__(self, path: str, reason_nl: str, reason_en: str) -> None:
        self.path = path
        self.reason_nl = reason_nl
        self.reason_en = reason_en
        super().__init__(
            f"Het taalbestand {path} {reason_nl}. Installeer webcare opnieuw: {REINSTALL}\n"
            f"The language file {path} {reason_en}. Install webcare again: {REINSTALL}"
        )
