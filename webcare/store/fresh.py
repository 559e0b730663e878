"""Write a file that must not be there yet, whole or not at all."""

import os

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.files import write_whole
from webcare.platform.names import DEVICES
from webcare.platform.reasons import reason
from webcare.store.files import make_folder

RESERVED = DEVICES | {"readme"}
"""Stems that no file may have: devices on Windows, and the page that explains a folder."""


def write_new(path: str, text: str) -> bool:
    """Write a new file in one step; False when there is something of that name, which stays as it is.

    Two processes that write the same name leave one whole file. Raises ``CannotRun`` when the folder or the disk
    refuses.
    """
    try:
        make_folder(os.path.dirname(os.path.abspath(path)))
        write_whole(path, [text.encode("utf-8")], new=True, mode=0o644)
        return True
    except FileExistsError:
        return False
    except (OSError, ValueError) as problem:
        why = reason(problem)
        message = Text(f"schrijven lukt niet ({why.nl})", f"cannot write ({why.en})")
        raise CannotRun(message, place=path) from None
