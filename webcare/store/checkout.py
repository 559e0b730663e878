"""The files of a tree of git written into a private folder, as far as webcare would read them there.

Who made the tree may have written any name in it, and any link: a name that could lead out of the folder, or that
means something else on another platform, is not written but told. A link that leads out leads nowhere here, so that
it is found and told as it is on disk. Only contents within the limits are asked for.
"""

import errno
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.platform.names import is_device
from webcare.platform.reasons import reason
from webcare.privacy import mask
from webcare.store import git

LARGEST = max(limits.DRAFT, limits.HANDBOOK_FILE, limits.ANSWER, limits.CONFIG)
"""Bytes of a file that any reader here takes; of a larger one only the size is written."""
ENDINGS = (".yaml", ".yml", ".json", ".md", ".txt", ".toml")
"""Files that a reader looks for."""
FILE, LINK, SUBMODULE = "100", "120000", "160000"
NOT_IN_A_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f\\:]")
IMPOSSIBLE = frozenset((errno.EINVAL, errno.EILSEQ, errno.ENAMETOOLONG))
"""How a file system says that it has no such names."""
LONGEST_LINK = 4096
DEEPEST = 40
"""Folders in folders."""
NOWHERE = "outside"
"""Beside the folder, where nothing is."""
SUBMODULE_HERE = Text(
    "dit is een submodule van git, en die wordt niet gelezen", "this is a submodule, and it is not read"
)
ODD_NAME = Text(
    "dit bestand heeft een naam die niet overal kan, en wordt niet gelezen",
    "this file has a name that does not work everywhere, and it is not read",
)
TWICE = Text("deze naam staat er twee keer, en telt één keer", "this name is here twice, and counts once")
NO_LINK = Text("deze link wordt niet gelezen", "this link is not read")
PLAIN = Text("gebruik kleine letters, cijfers en streepjes", "use lower-case letters, digits and dashes")


def check_out(folder: str, entries: list[git.Entry], root: str) -> list[Finding]:
    """Write the files of a tree below ``root``, and return what is wrong with their names.

    ``folder`` is the client folder in whose repository they lie. Raises ``CannotRun`` for more than is ever read and
    for a file that this clone lacks.
    """
    findings: list[Finding] = []
    files: dict[str, list[str]] = {}
    links: dict[str, str] = {}
    for entry in entries:
        parts = entry.path.split(b"/")
        hidden = any(part.startswith(b".") and part not in (b".", b"..") for part in parts)
        if entry.mode == SUBMODULE and not hidden:
            findings.append(_told(entry.path, SUBMODULE_HERE))
        if hidden or entry.mode == SUBMODULE:
            continue  # readers pass over what is hidden, ``.git`` first of all
        name = plain_name(entry.path)
        if entry.mode != LINK and not entry.path.endswith(tuple(ending.encode() for ending in ENDINGS)):
            continue
        if name is None:
            findings.append(_told(entry.path, ODD_NAME, PLAIN))
        elif entry.mode == LINK:
            links[name] = entry.object_id
        elif entry.mode.startswith(FILE):
            files.setdefault(entry.object_id, []).append(name)
    counts = Counter(name.partition("/")[0] for names in (*files.values(), links) for name in names)
    if any(count > limits.FILES for count in counts.values()):
        raise limits.FILES.refusal(counts.most_common(1)[0][0])
    return [*findings, *_write(folder, files, root), *_link(folder, links, root)][: limits.FINDINGS]


def plain_name(path: bytes) -> str | None:
    """A path of a tree as a name that means the same on every platform; None for any other."""
    try:
        name = path.decode("utf-8")
    except UnicodeDecodeError:
        return None
    parts = name.split("/")
    odd = NOT_IN_A_NAME.search(name) is not None or len(parts) > DEEPEST
    odd = odd or any(not part or part in (".", "..") or part[-1] in ". " or is_device(part) for part in parts)
    return None if odd else name


def _write(folder: str, files: dict[str, list[str]], root: str) -> Iterator[Finding]:
    """Write files by their objects; of one that is too large, as many bytes of nothing as it has."""
    sized = git.sizes(folder, files)
    small = {object_id: size for object_id, size in sized.items() if size <= LARGEST}
    if sum(size * len(files[object_id]) for object_id, size in small.items()) > limits.GIT_FILES:
        raise limits.GIT_FILES.refusal(folder)
    for object_id, data in git.blobs(folder, small):
        for name in files[object_id]:
            yield from _made(name, root, partial(_write_new, data))
    for object_id in sized.keys() - small.keys():
        for name in files[object_id]:
            yield from _made(name, root, partial(_stretch, sized[object_id]))


def _write_new(data: bytes, path: str) -> None:
    with open(path, "xb") as file:
        file.write(data)


def _stretch(size: int, path: str) -> None:
    """Make a file of a size without content, so that its reader says that it is too large."""
    with open(path, "xb") as file:
        for length in (size, LARGEST + 1):
            with suppress(OSError):  # a size that no disk has
                file.truncate(length)
                return


def _room(name: str, root: str) -> str:
    """The path of a new file, its folders made. Raises ``OSError`` when one of them is no folder.

    Nor may one be a link: a tree can hold a name both as a link and as a folder.
    """
    path = os.path.join(root, *name.split("/"))
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    if os.path.realpath(os.path.dirname(path)) != os.path.dirname(path):
        raise FileExistsError
    return path


def _made(name: str, root: str, make: Callable[[str], None]) -> list[Finding]:
    """Let ``make`` make a new file or link at its path; what cannot be made there is told.

    Raises ``CannotRun`` when the disk refuses.
    """
    try:
        make(_room(name, root))
    except (FileExistsError, NotADirectoryError):
        return [_told(name.encode(), TWICE)]
    except OSError as problem:
        if problem.errno in IMPOSSIBLE:
            return [_told(name.encode(), ODD_NAME, PLAIN)]
        why = reason(problem)
        raise CannotRun(Text(f"schrijven lukt niet ({why.nl})", f"cannot write ({why.en})"), place=name) from None
    return []


def _link(folder: str, links: dict[str, str], root: str) -> Iterator[Finding]:
    """Make the links that stay inside; the others lead nowhere."""
    sized = git.sizes(folder, links.values())
    targets = dict(git.blobs(folder, {one: size for one, size in sized.items() if size <= LONGEST_LINK}))
    made: list[str] = []
    for name, object_id in links.items():
        target = os.fsdecode(targets.get(object_id, b"").replace(b"\0", b""))
        inside = target if target and not os.path.isabs(target) else _nowhere(root)
        try:
            yield from _made(name, root, partial(_link_to, inside))
            made.append(os.path.join(root, *name.split("/")))
        except CannotRun:
            yield _told(name.encode(), NO_LINK)
    for path in made:
        if os.path.islink(path) and not os.path.realpath(path).startswith(root + os.sep):
            os.unlink(path)
            os.symlink(_nowhere(root), path)


def _link_to(target: str, path: str) -> None:
    try:
        os.symlink(target, path)
    except FileExistsError:
        raise
    except OSError:  # Windows lets only administrators make links
        raise CannotRun(NO_LINK) from None


def _nowhere(root: str) -> str:
    return os.path.join(os.path.dirname(root), NOWHERE)


def oddly_named(path: str) -> Finding | None:
    """What is wrong with a file's name on disk, which would not be read from a tree either.

    ``path`` is relative to the client folder.
    """
    name = os.fsencode(path.replace(os.sep, "/"))
    return _told(name, ODD_NAME, PLAIN) if plain_name(name) is None else None


def _told(path: bytes, message: Text, hint: Text | None = None) -> Finding:
    """A finding at a file of a tree, its name readable whatever its bytes are."""
    place = Source(mask(path.decode("utf-8", "backslashreplace")), "")
    return place.finding("gegevens/onbekend-bestand", Severity.WARNING, message, 0, 0, hint=hint)
