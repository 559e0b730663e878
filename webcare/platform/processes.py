"""Ending a program with all that it started."""

import os
import subprocess
import sys
from contextlib import suppress


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a program that was started with ``start_new_session=True``, which on Windows means nothing."""
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, 9)
