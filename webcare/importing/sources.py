"""Where an export may come from, and which of these a file looks like."""

import csv
import os
import re
from importlib import import_module
from typing import cast

from webcare.importing.encoding import is_json, of_path
from webcare.importing.foreign import Importer
from webcare.importing.tables import DELIMITERS, small
from webcare.model.errors import CannotRun
from webcare.model.finding import LINE_END
from webcare.model.text import Text
from webcare.store.files import open_regular, shown

SOURCES: dict[str, str] = {
    "zendesk": "zendesk",
    "chatwoot": "chatwoot",
    "x-archive": "x_archive",
    "intercom": "intercom",
    "hootsuite": "hootsuite",
    "kaggle-twcs": "kaggle",
    "webcare": "own",
}
"""The name that a user types, and the module that reads it."""
SYSTEMS = {"x-archive": "x"}
"""What ``source.system`` says where that is not the name."""
HEAD = 65_536
KEY = re.compile(r'"([\w.-]{1,60})"\s{0,20}:')
YTD = "window.YTD"


def importer_of(name: str) -> Importer:
    """The importer of a source that is known."""
    return cast("Importer", import_module(f"webcare.importing.{SOURCES[name]}").IMPORTER)


def refuse_other(name: str, path: str) -> None:
    """Raise ``CannotRun`` for a file that is clearly of another source than this one."""
    if os.path.isdir(path) or path.lower().endswith(".zip"):
        return
    names = _names(path)
    if importer_of(name).recognises(names):
        return
    for other in SOURCES:
        if other != name and importer_of(other).recognises(names):
            title = importer_of(other).title
            raise CannotRun(
                Text(f"dit lijkt op een bestand van {title}", f"this looks like a file of {title}"),
                hint=Text(
                    f"probeer: webcare log import {other} {shown(path)}",
                    f"try: webcare log import {other} {shown(path)}",
                ),
                place=shown(path),
            )


def _names(path: str) -> frozenset[str]:
    """The columns of a table, or the keys at the beginning of JSON, in small letters."""
    with open_regular(path, shown(path)) as file:
        data = file.read(HEAD)
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
    if text.lstrip().startswith(YTD):
        return frozenset((YTD.lower(),))
    if is_json(of_path(path)):
        return small(KEY.findall(text))
    first = LINE_END.split(text, maxsplit=1)[0]  # a carriage return on its own ends a line too
    return small(next(csv.reader([first], delimiter=max(DELIMITERS, key=first.count)), []))
