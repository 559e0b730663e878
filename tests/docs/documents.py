"""Hold what webcare writes against its published schema, both ways."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import msgspec

from tests.docs.schemas import path_of
from webcare.show.published import SCHEMAS


def exactly(name: str, text: str) -> Any:
    """The document, when the published schema accepts it and has every field that is in it."""
    document = json.loads(text)
    published = json.loads(path_of(name).read_text("utf-8"))
    jsonschema.Draft202012Validator(published).validate(document)
    assert msgspec.to_builtins(msgspec.convert(document, SCHEMAS[name].shape)) == document
    return document
