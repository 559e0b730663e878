"""Torn lines, which ``store.append`` sets aside beside a log: no records, and people stand in them all the same.

Nobody reads them again, so a torn line that concerns a person, or is past its term, goes whole.
"""

import os
import re

from webcare.custody.known import Known
from webcare.custody.person import Person
from webcare.exposure.torn import ENDING
from webcare.store.files import walk
from webcare.store.workspace import Workspace

FIELD = re.compile(rb'"(type|conversation_id|at|channel|ref)"[ \t]*:[ \t]*"([^"\\]{1,400})"')
"""A field of a record that says what a torn line is about."""
CUSTOMER = re.compile(rb'"type"[ \t]*:[ \t]*"customer"')
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
CUT = re.compile(r"[ka]_[0-9a-f]{4,63}\Z")
"""A pseudonym that is itself torn."""


def torn_of(workspace: Workspace) -> list[str]:
    """The files with torn lines beside a client's logs, by name, each once."""
    folder = workspace.path("logs")
    paths = walk(folder, (ENDING,)) if os.path.isdir(folder) else ()
    return list({os.path.realpath(path): path for path in paths}.values())


def told_in(data: bytes) -> dict[str, str]:
    """What a torn line still says of its record: the first value of each of the fields above."""
    told: dict[str, str] = {}
    for name, value in FIELD.findall(data):
        told.setdefault(name.decode(), value.decode("utf-8", "replace"))
    return told


def names(data: bytes, person: Person) -> bool:
    """Does a torn line name the person, whole or cut off in the pseudonym, escapes read?"""
    if person.named_in(data):
        return True
    text = data.decode("utf-8", "replace").rstrip("\r\n")
    if "\\u" in text and person.pattern.search(ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)):
        return True
    cut = CUT.search(text, max(0, len(text) - 70))
    return cut is not None and any(ref.startswith(cut.group()) for ref in person.refs)


def concerns(data: bytes, person: Person, known: Known) -> bool:
    """Is a torn line by or about the person: does it name them, or answer them or make a note of them?"""
    if names(data, person):
        return True
    told = told_in(data)
    others = "ref" in told and CUSTOMER.search(data) is not None
    return hash(told.get("conversation_id", "")) in known.conversations and not others
