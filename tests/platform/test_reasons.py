"""What the system says, in words."""

from __future__ import annotations

import errno

import pytest

from webcare.model.text import Text
from webcare.platform.reasons import reason


class Sharing(PermissionError):
    """As Windows raises it, in the language of that Windows."""

    winerror = 32


CASES = {
    "full": (OSError(errno.ENOSPC, "No space left on device"), Text("de schijf is vol", "the disk is full")),
    "Windows, in Dutch": (
        Sharing(13, "Het proces heeft geen toegang tot het bestand omdat het door een ander proces wordt gebruikt"),
        Text("een ander programma heeft het open", "another program has it open"),
    ),
    "refused": (PermissionError(errno.EPERM, "x"), Text("je hebt er de rechten niet voor", "you have no permission")),
    "one without words here": (OSError(errno.EXDEV, "Invalid cross-device link"), Text("Invalid cross-device link", "Invalid cross-device link")),
    "one without words at all": (OSError(), Text("OSError", "OSError")),
    "no error of the system": (ValueError("embedded null byte"), Text("ValueError", "ValueError")),
}  # fmt: skip


@pytest.mark.parametrize(("problem", "said"), CASES.values(), ids=CASES)
def test_in_words(problem: Exception, said: Text) -> None:
    assert reason(problem) == said
