"""What tells that a file was saved: the extra ``webcare[watch]``."""

from types import ModuleType

from webcare.model.errors import CannotRun
from webcare.model.text import Text

INSTALL = "pip install 'webcare[watch]'"


def open_watchfiles() -> ModuleType:
    """The package that watches files. Raises ``CannotRun`` where it is not installed."""
    try:
        import watchfiles
    except ImportError:
        raise CannotRun(
            Text("meekijken vraagt een uitbreiding", "watching needs an extra"),
            hint=Text(f"installeer die met: {INSTALL}", f"install it with: {INSTALL}"),
        ) from None
    return watchfiles
