"""The fragments that answers share, parsed once as long as no file changes."""

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from webcare.model.finding import Source
from webcare.placeholders import Part, read_placeholders
from webcare.store.answers import read_fragments
from webcare.store.files import FRAGMENTS, walk
from webcare.store.workspace import Workspace

Fragment = tuple[str, tuple[Part, ...]]


def fragments_of(workspace: Workspace) -> dict[str, Fragment]:
    """The fragments of the answers, parsed; what is wrong with them is for ``check`` to say."""
    folder = workspace.path("answers")
    return _fragments(folder, _stamp(os.path.join(folder, FRAGMENTS))) | _parsed(workspace.unsaved_fragments)


def _stamp(folder: str) -> tuple[tuple[str, int, int], ...]:
    """What changes when a fragment does."""
    files = ((path, os.stat(path)) for path in walk(folder, (".md",)) if os.path.exists(path))
    return tuple((path, status.st_mtime_ns, status.st_size) for path, status in files)


@lru_cache(maxsize=4)
def _fragments(folder: str, stamp: tuple[Any, ...]) -> dict[str, Fragment]:  # noqa: ARG001  the cache's key
    return _parsed(read_fragments(folder)[0])


def _parsed(sources: Mapping[str, Source]) -> dict[str, Fragment]:
    return {name: (source.text, read_placeholders(source, 0, len(source.text))[0]) for name, source in sources.items()}
