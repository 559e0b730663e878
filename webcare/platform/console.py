"""Consoles: of other encodings than UTF-8, and with readers that leave."""

import codecs
import errno
import os
import sys
from typing import TextIO

STAND_INS = "webcare"
"""The name of what happens to characters that a console does not have."""
ALIKE = str.maketrans("‘’‚‛“”„‟«»–—‑‒−…•·→←\u00a0\u2009\u202f", "''''\"\"\"\"<>-----.*.><   ")
"""One for one, so that a caret below a line stays where it belongs."""


def furnish() -> None:
    """Give a process that was started without standard streams (``<&-``, a service) ones that lead nowhere.

    Else the next file that is opened would be standard output.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  for as long as the process


def forgive(*streams: TextIO) -> None:
    """Let no character end a run: what a console (cp850, cp1252) does not have becomes what looks like it, or ``?``."""
    codecs.register_error(STAND_INS, _stand_in)
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=STAND_INS)


def _stand_in(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    import unicodedata

    made = []
    for character in problem.object[problem.start : problem.end]:
        alike = character.translate(ALIKE)
        plain = unicodedata.normalize("NFD", alike)[0]
        made.append(plain if plain.isascii() else "?")
    return "".join(made), problem.end


def shows(stream: TextIO, characters: str) -> bool:
    """Does this console have all of these characters?"""
    try:
        characters.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_utf8(stream: TextIO) -> bool:
    """Does it take every character?"""
    return codecs.lookup(stream.encoding or "utf-8").name == "utf-8"


def reader_left(problem: OSError) -> bool:
    """Did who read our output go away, as ``| head`` does? Windows says ``EINVAL`` then."""
    left = isinstance(problem, BrokenPipeError) or problem.errno == errno.EPIPE
    return left or (sys.platform == "win32" and problem.errno == errno.EINVAL)
