"""Floor 6: the command line. One thin file for each command; this is its door.

A command returns its exit code. Everything that can go wrong comes through here once: a ``CannotRun`` is exit 2, an
interrupt 130, a bug 3 with its traceback in a file, never on the screen.
"""

import os
import sys

from webcare.model.errors import CannotRun


def main(arguments: list[str] | None = None) -> int:
    """Run webcare with these arguments (by default those of the process) and return the exit code."""
    from webcare import limits
    from webcare.cli import language, output

    given = sys.argv[1:] if arguments is None else arguments
    try:
        output.prepare()
        language.settle(given)
        limits.ensure_understood()
        code = _run(given)
        output.flush()
    except CannotRun as problem:
        code = refuse(problem)
    except KeyboardInterrupt:
        output.write("")
        code = 130
    except Exception as problem:  # noqa: BLE001  the one door: whatever is left is a bug, or a machine that is full
        code = _full(problem) or _bug(problem)
    output.flush()
    return code


def script() -> None:
    """The console script: leave without tearing down what the process no longer needs."""
    code = main()
    os._exit(code)


def _run(arguments: list[str]) -> int:
    from webcare.cli.app import command_line

    return command_line(arguments)


def refuse(problem: CannotRun) -> int:
    """Say on standard error why something cannot be done."""
    from webcare.cli import output
    from webcare.cli.language import say
    from webcare.privacy import mask
    from webcare.show import safe
    from webcare.store.files import shown

    where = problem.place or ""
    place = f"{safe.path(shown(where) if os.path.isabs(where) else where)}: " if where else ""
    output.write(f"webcare: {place}{safe.line(mask(say(problem.message)))}", sys.stderr)
    if problem.hint is not None:
        output.write(f"  = {safe.line(say(problem.hint))}", sys.stderr)
    return 2


def _full(problem: Exception) -> int:
    """The exit code when the machine can no more: a full disk, too many open files; 0 for any other problem."""
    from webcare.model.text import Text
    from webcare.platform.reasons import MACHINE, reason

    if not isinstance(problem, OSError) or problem.errno not in MACHINE:
        return 0
    why = reason(problem)
    place = problem.filename if isinstance(problem.filename, str) else None
    return refuse(CannotRun(Text(f"dit lukt niet ({why.nl})", f"this cannot be done ({why.en})"), place=place))


def _bug(problem: Exception) -> int:
    """Frames and the kind of error go to a file; its message stays out, because it may quote a customer."""
    import tempfile
    import traceback

    from webcare import __version__
    from webcare.cli import output
    from webcare.cli.language import t

    frames = "".join(traceback.format_tb(problem.__traceback__))
    try:
        handle, path = tempfile.mkstemp(prefix="webcare-", suffix=".txt", text=True)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"webcare {__version__}, Python {sys.version}\n{type(problem).__name__}\n{frames}")
    except OSError:
        path = ""
    output.write(
        t(
            "webcare: dit is een fout in webcare zelf, niet in jouw bestanden",
            "webcare: this is a bug in webcare, not in your files",
        ),
        sys.stderr,
    )
    if not path:  # the temporary folder is full, or nobody may write there
        return 3
    output.write(
        t(
            f"  = de bijzonderheden staan in {path}; stuur dat bestand mee als je het meldt",
            f"  = the details are in {path}; send that file along when you report it",
        ),
        sys.stderr,
    )
    return 3
