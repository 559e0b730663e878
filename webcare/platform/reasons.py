"""What an error of the operating system means, in words: its own are English on one machine and Dutch on another."""

import errno

from webcare.model.text import Text

IN_USE = Text("een ander programma heeft het open", "another program has it open")
NOT_ALLOWED = Text("je hebt er de rechten niet voor", "you have no permission")
TOO_MANY = Text("er staan te veel bestanden open", "too many files are open")
REASONS = {
    errno.ENOSPC: Text("de schijf is vol", "the disk is full"),
    errno.EDQUOT: Text("je deel van de schijf is vol", "your share of the disk is full"),
    errno.EROFS: Text("hier kun je alleen lezen", "this place is read-only"),
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EMFILE: TOO_MANY,
    errno.ENFILE: TOO_MANY,
    errno.EIO: Text("de schijf geeft een fout", "the disk reports an error"),
    errno.EBUSY: IN_USE,
    errno.ENOMEM: Text("het geheugen is vol", "the memory is full"),
    errno.EFBIG: Text("het bestand wordt te groot", "the file becomes too large"),
    errno.ENOENT: Text("die map of dat bestand bestaat niet", "there is no such file or folder"),
    errno.EEXIST: Text("er staat al iets met die naam", "something of that name is there already"),
    errno.ENOTDIR: Text("een deel van het pad is een bestand", "a part of the path is a file"),
    errno.EISDIR: Text("het is een map", "it is a folder"),
    errno.ENAMETOOLONG: Text("de naam is te lang", "the name is too long"),
}
MACHINE = frozenset(
    (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.EIO, errno.ENOMEM, errno.EFBIG)
)
"""Errors that are the machine's and never a bug, wherever they come from."""
SHARING = (32, 33)
"""Windows' numbers (``winerror``) for a file that another program holds."""


def reason(problem: Exception) -> Text:
    """Why the system refused; for what has no words here, its own."""
    if getattr(problem, "winerror", None) in SHARING:
        return IN_USE
    known = REASONS.get(problem.errno or 0) if isinstance(problem, OSError) else None
    own = getattr(problem, "strerror", None) or type(problem).__name__
    return known or Text(own, own)
