"""What ``webcare log import`` needs to begin: the source, the files, the key of the client, and the log."""

import contextlib
import os
import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from webcare.cli.progress import show_parts
from webcare.cli.values import named_zone
from webcare.exposure.logs import is_shared
from webcare.exposure.tracked import read_tracked
from webcare.importing import SOURCES, SYSTEMS, Asked, Importer, Maker, importer_of, refuse_other
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.recording.completing import propose
from webcare.recording.where import logs_of
from webcare.store.build import closest
from webcare.store.bulk import Bulk
from webcare.store.files import shown, walk
from webcare.store.locking import refuse_odd
from webcare.store.workspace import Workspace

NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class Wanted(NamedTuple):
    """The options as they were typed."""

    given: list[str]
    columns: str | None
    own: list[str]
    channel: str | None
    surface: str | None
    language: str | None
    file: str | None
    tz: str | None


class Started(NamedTuple):
    """An import that can begin."""

    importer: Importer
    asked: Asked
    maker: Maker
    bulk: Bulk
    path: str


def begin(wanted: Wanted, workspace: Workspace) -> Started:
    """Settle what is read and written. Raises ``CannotRun`` for what cannot be: no key, no file, another source."""
    name, paths = _sorted(wanted)
    for path in paths:
        _refuse_missing(path, folder=name == "x-archive")
    if wanted.columns is not None:
        from webcare.importing.columns import read_map
        from webcare.importing.custom import importer_for

        columns = read_map(wanted.columns)
        importer, system = importer_for(columns), columns.system or name
        system = system or os.path.splitext(os.path.basename(wanted.columns))[0].lower()
    else:
        importer, system = importer_of(name), SYSTEMS.get(name, name)
        refuse_other(name, paths[0])
    path = wanted.file or os.path.join(workspace.path("logs"), f"{_file_name(system)}.jsonl")
    refuse_odd(path)
    asked = Asked(
        paths,
        system,
        zone=named_zone(wanted.tz) if wanted.tz else None,
        own=frozenset(one.strip().removeprefix("@") for one in wanted.own),
        channel=wanted.channel,
        surface=wanted.surface,
        language=wanted.language,
    )
    shared = is_shared(path, tracked=path in read_tracked(workspace.root or "."))
    people = Pseudonymiser(open_key(workspace.root or "."), workspace)
    now = datetime.now(named_zone(workspace.config.timezone))
    maker = Maker(workspace, people, asked, propose, now, shared=shared, keeps_ids=importer.keeps_ids)
    return Started(importer, asked, maker, Bulk(path, logs_of(workspace)), path)


@contextlib.contextmanager
def progress(started: Started) -> Iterator[Asked]:
    """The same request, which shows on a terminal how far the files have been read."""
    with show_parts(lambda: started.importer.passes * sum(map(_size, started.asked.paths))) as tell:
        yield started.asked if tell is None else started.asked._replace(tell=tell)


def _sorted(wanted: Wanted) -> tuple[str, list[str]]:
    """The source and the files. With a column map the source may be left out, or be a name of one's own."""
    first, *rest = wanted.given
    if wanted.columns is not None:
        named = bool(rest) and NAME.fullmatch(first) is not None and not os.path.lexists(first)
        return (first, rest) if named else ("", wanted.given)
    if first not in SOURCES:
        listed, close = ", ".join(SOURCES), closest(first, [*SOURCES])
        hint = Text(f"kies uit: {listed}; of gebruik --map", f"choose: {listed}; or use --map")
        if close and not os.path.lexists(first):
            hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
        raise CannotRun(
            Text("zeg eerst waar het vandaan komt", "say first where it comes from")
            if os.path.lexists(first)
            else Text(f"onbekende bron '{first[:40]}'", f"unknown source '{first[:40]}'"),
            hint=hint,
        )
    if not rest:
        raise CannotRun(
            Text("noem ook het bestand", "name the file too"),
            hint=Text(
                f"zoals: webcare log import {first} export.json", f"such as: webcare log import {first} export.json"
            ),
        )
    return first, rest


def _refuse_missing(path: str, *, folder: bool) -> None:
    """Raise ``CannotRun`` for what cannot be read, before anything is."""
    from webcare.store.files import open_regular

    if path == "-":
        raise CannotRun(
            Text("een pijp kan hier niet; geef een bestand", "a pipe is not possible here; give a file"), place="-"
        )
    if not (folder and os.path.isdir(path)):
        open_regular(path, shown(path)).close()


def _file_name(system: str) -> str:
    return re.sub(r"[^a-z0-9_-]+", "-", system.lower()).strip("-") or "import"


def _size(path: str) -> int:
    if os.path.isdir(path):
        return sum(os.path.getsize(one) for one in walk(path, (".js",)))
    return os.path.getsize(path)
