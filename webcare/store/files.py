"""Read a text as it is, and write one so that no crash can leave half of it."""

import io
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from webcare import limits
from webcare.limits import Limit
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.platform.files import held, mode_of, write_whole
from webcare.platform.reasons import reason
from webcare.privacy import mask
from webcare.store.telling import Telling

FRAGMENTS = "fragments"
"""The folder of pieces that answers share; they are no answers themselves."""
UTF16 = (b"\xff\xfe", b"\xfe\xff")
_STAND_INS: list[str] = []
"""Temporary folders that stand for a client folder as it was."""


def read_source(path: str, most: Limit, *, name: str | None = None) -> Source:
    """The file as text with places. Raises ``CannotRun`` when it is missing, not a file, too large or no UTF-8."""
    shown = name or path
    return Source(shown, decode(read_bytes(path, most, shown), shown), mask)


def read_text_or_nothing(path: str, most: Limit = limits.ANSWER) -> str:
    """The file's text for those who only look for words in it; empty when it cannot be read."""
    try:
        return decode(read_bytes(path, most, path), path)
    except CannotRun:
        return ""


def read_bytes(path: str, most: Limit, shown: str) -> bytes:
    """The file's bytes. Raises ``CannotRun`` as ``read_source`` does."""
    with open_regular(path, shown) as file:
        size = os.fstat(file.fileno()).st_size
        if size > most:
            raise most.refusal(shown)
        data = file.read(most + 1)
    if len(data) > most:
        raise most.refusal(shown)
    return data


def open_regular(path: str, shown: str | None = None) -> BinaryIO:
    """An ordinary file, open for reading as bytes. Raises ``CannotRun`` as ``read_source`` does.

    What it is is asked before opening: opening a pipe that nobody writes to would wait for ever.
    """
    place = shown or path
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise CannotRun(Text("dit is een map, geen bestand", "this is a folder, not a file"), place=place)
        if not stat.S_ISREG(mode):
            raise CannotRun(Text("dit is geen gewoon bestand", "this is not an ordinary file"), place=place)
        return io.BufferedReader(Telling(path, lambda problem: cannot_open(problem, place)))
    except (OSError, ValueError) as problem:
        raise cannot_open(problem, place) from None


def cannot_open(problem: Exception, shown: str) -> CannotRun:
    """What an error of the operating system means to a user."""
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return CannotRun(Text("dit bestand bestaat niet", "this file does not exist"), place=shown)
    if isinstance(problem, PermissionError):
        return CannotRun(Text("dit bestand mag je niet openen", "you may not open this file"), place=shown)
    why = reason(problem)
    return CannotRun(Text(f"dit bestand gaat niet open ({why.nl})", f"cannot open this file ({why.en})"), place=shown)


def decode(data: bytes, shown: str) -> str:
    """Bytes as UTF-8 text, a byte-order mark kept. Raises ``CannotRun`` for anything else, with the place."""
    if data.startswith(UTF16):
        raise CannotRun(
            Text("dit bestand is UTF-16, geen UTF-8", "this file is UTF-16, not UTF-8"),
            hint=Text("sla het op als UTF-8", "save it as UTF-8"),
            place=shown,
        )
    if b"\0" in data:
        raise CannotRun(
            Text("dit is geen tekst: er staan nulbytes in", "this is not text: it holds NUL bytes"), place=shown
        )
    try:
        return data.decode()
    except UnicodeDecodeError as problem:
        before = data[: problem.start].decode()
        line, column = Source(None, before).position(len(before))
        raise CannotRun(
            Text("dit is geen geldige UTF-8", "this is not valid UTF-8"),
            hint=Text("sla het op als UTF-8", "save it as UTF-8"),
            place=f"{shown}:{line}:{column}",
        ) from None


def write_text(path: str, text: str) -> None:
    """Replace a file in one step, as ``write_lines`` does."""
    write_lines(path, [text])


def rewrite_text(path: str, before: str, after: str) -> None:
    """Replace a text by what was made of it, as ``write_text`` does, unless somebody changed it meanwhile.

    Raises ``CannotRun`` then too: what they wrote stays. Two processes that rewrite a text do so one after another.
    """
    data = before.encode()
    with held(os.path.dirname(os.path.realpath(path))):
        with open_regular(path) as file:
            same = file.read(len(data) + 1) == data
        if not same:
            raise CannotRun(
                Text("dit bestand is net gewijzigd", "this file was changed just now"),
                hint=Text("probeer het opnieuw", "try again"),
                place=path,
            )
        write_text(path, after)


def write_lines(path: str, lines: Iterable[str]) -> None:
    """Replace a file in one step: the old text or the new one, never half. A link keeps pointing; the mode is kept.

    The lines bring their own line ends and are taken one by one. Raises ``CannotRun`` when the folder or the disk
    refuses.
    """
    write_pieces(path, (line.encode() for line in lines))


def write_pieces(path: str, pieces: Iterable[bytes]) -> None:
    """Replace a file in one step, as ``write_lines`` does, with bytes. No link leads it out of a client folder."""
    try:
        target = os.path.realpath(path)
        _stay_inside(path, target)
        write_whole(target, pieces, mode=mode_of(target, 0o644))
    except (OSError, ValueError) as problem:
        why = reason(problem)
        raise CannotRun(
            Text(
                f"schrijven lukt niet ({why.nl}); het bestand is zoals het was", f"cannot write ({why.en}); unchanged"
            ),
            place=path,
        ) from None


def _stay_inside(path: str, target: str) -> None:
    """Raise ``CannotRun`` when a link that lies in a client folder leads out of it: git brings such links along."""
    from webcare.store.workspace import find_root

    root = find_root(os.path.dirname(os.path.abspath(path)))
    if root is not None and not target.startswith(os.path.realpath(root).rstrip(os.sep) + os.sep):
        raise CannotRun(
            Text("dit is een link naar buiten de klantmap", "this is a link out of the client folder"),
            hint=Text("kies een andere naam, of haal de link weg", "choose another name, or remove the link"),
            place=path,
        )


def make_folder(path: str, place: str | None = None) -> None:
    """A folder and those above it, where they are not there yet. Raises ``CannotRun`` when that cannot be."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as problem:
        raise cannot_make(problem, place or path) from None


def cannot_make(problem: OSError, place: str) -> CannotRun:
    """What an error in making a folder means to a user."""
    why = reason(problem)
    message = Text(f"deze map kan niet worden gemaakt ({why.nl})", f"cannot make this folder ({why.en})")
    return CannotRun(message, place=place)


def is_readme(path: str) -> bool:
    """A README explains a folder; it is never an answer or a draft."""
    return os.path.basename(path).lower().startswith("readme.")


def shown(path: str) -> str:
    """A path as the user would type it: relative to where they are, unless that climbs out of their client folder.

    What lies in a folder that stands for a client folder as it was is shown relative to that.
    """
    for root in _STAND_INS:
        if (path + os.sep).startswith(root + os.sep):
            return os.path.relpath(path, root)
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive on Windows
        return path
    return path if relative.startswith("..") and not _is_in_our_client(path) else relative


def _is_in_our_client(path: str) -> bool:
    """Is this in the client folder that the user is in?"""
    from webcare.store.workspace import find_root

    root = find_root(os.curdir)
    return root is not None and (os.path.abspath(path) + os.sep).startswith(os.path.join(os.path.abspath(root), ""))


def stands_in(path: str) -> bool:
    """Is this in a folder that stands for a client folder as it was, and will be gone?"""
    return any((path + os.sep).startswith(root + os.sep) for root in _STAND_INS)


@contextmanager
def shown_below(root: str) -> Iterator[None]:
    """Show paths below ``root`` relative to it while the block lasts: nobody would find the temporary folder again."""
    _STAND_INS.append(root)
    try:
        yield
    finally:
        _STAND_INS.remove(root)


def walk(folder: str, endings: tuple[str, ...], within: str | None = None) -> Iterator[str]:
    """The files under ``folder`` with one of these endings, sorted; hidden ones are passed over, and so are links.

    A link may point to another place in ``within`` (by default ``folder`` itself), but not out of it.
    """
    root, count = os.path.realpath(within or folder), 0
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = os.path.realpath(where)
        for name in sorted(names):
            path = os.path.join(where, name)
            real = os.path.realpath(path) if os.path.islink(path) else os.path.join(here, name)
            inside = real.startswith(root + os.sep)
            if name.endswith(endings) and not name.startswith(".") and inside:
                count += 1
                if count > limits.FILES:
                    raise limits.FILES.refusal(folder)
                yield path
