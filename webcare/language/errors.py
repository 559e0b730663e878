"""What can go wrong in the language room. Nothing here touches a disk."""

from webcare.model.errors import CannotRun
from webcare.model.text import Text

REINSTALL = "pip install --force-reinstall webcare"


class LanguageDataError(CannotRun):
    """A data file of the Dutch language room is missing or damaged; reinstalling is the cure.

    ``path`` is the file, ``reason_nl`` and ``reason_en`` say in a few words what is wrong with it.
    ``str()`` gives one line in Dutch and one in English, each with the command that repairs it.
    """

    def __init__(self, path: str, reason_nl: str, reason_en: str) -> None:
        super().__init__(
            Text(f"het taalbestand {path} {reason_nl}", f"the language file {path} {reason_en}"),
            hint=Text(f"installeer webcare opnieuw: {REINSTALL}", f"install webcare again: {REINSTALL}"),
        )
        self.path = path

    def __str__(self) -> str:
        """Both languages, a sentence and its cure on a line each."""
        cure = self.hint or self.message
        dutch, english = (f"{self.message[at]}. {cure[at]}" for at in (0, 1))
        return f"{dutch[0].upper()}{dutch[1:]}\n{english[0].upper()}{english[1:]}"
