"""The clipboard of Linux, macOS and Windows, through pyperclip: an extra, imported when somebody asks for it."""

from typing import TYPE_CHECKING, Any

from webcare.cli.language import say
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.lint import Outcome, Session

NAME = Text("<klembord>", "<clipboard>")
"""What a draft from the clipboard is called."""
INSTALL = "pip install 'webcare[clipboard]'"


def copy(text: str) -> None:
    """Put a text on the clipboard. Raises ``CannotRun`` where there is none."""
    module = _pyperclip()
    try:
        module.copy(text)
    except (RuntimeError, OSError, ValueError) as problem:
        raise _none() from problem


def paste() -> bytes:
    """The text on the clipboard, as a pipe would give it. Raises ``CannotRun`` where there is none."""
    module = _pyperclip()
    try:
        text = module.paste()
    except (RuntimeError, OSError, ValueError) as problem:
        raise _none() from problem
    return str(text or "").encode("utf-8", "replace")


def lint_clipboard(session: "Session", drafts: list[str] | None, filename: str | None, *, write: bool) -> "Outcome":
    """Lint what is on the clipboard, and no drafts beside it; ``write`` puts the fixed text back.

    Raises ``CannotRun``.
    """
    if drafts:
        message = Text("noem een concept, of gebruik --clipboard", "name a draft, or use --clipboard")
        raise CannotRun(message, place=drafts[0])
    outcome = session.piped(paste(), filename or say(NAME))
    if write and outcome.fixed is not None and outcome.fixed.text != outcome.before:
        copy(outcome.fixed.text)
    return outcome


def _pyperclip() -> Any:
    try:
        import pyperclip
    except ImportError:
        raise CannotRun(
            Text("voor het klembord is een uitbreiding nodig", "the clipboard needs an extra"),
            hint=Text(f"installeer die met: {INSTALL}", f"install it with: {INSTALL}"),
        ) from None
    return pyperclip


def _none() -> CannotRun:
    """The package is there, but nothing that it can talk to."""
    return CannotRun(
        Text("hier is geen klembord te bereiken", "no clipboard can be reached here"),
        hint=Text(
            f"op Linux is naast {INSTALL} ook wl-clipboard of xclip nodig; zonder scherm is er geen klembord",
            f"on Linux, {INSTALL} also needs wl-clipboard or xclip; without a display there is no clipboard",
        ),
    )
