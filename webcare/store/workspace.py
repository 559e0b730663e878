"""The client folder: found from the file at hand upwards, with its settings and its handbook."""

import os
from typing import TYPE_CHECKING

import msgspec

from webcare import limits
from webcare.model import config as model_config
from webcare.model.config import Config, Paths
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store import cache
from webcare.store.files import read_source, shown
from webcare.store.handbook import Handbook
from webcare.store.nodes import Mapping, Node, Scalar

if TYPE_CHECKING:
    from webcare.store.base import Base

CONFIG_NAME = "webcare.toml"
DEFAULTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "scaffold", "client")
"""The client that ``webcare init`` writes; its handbook stands in where there is no client folder."""


class Workspace:
    """One client: ``root`` is its folder, or None where there is none and defaults stand in."""

    def __init__(self, root: str | None, config: Config, findings: list[Finding]) -> None:
        self.root = root
        self.config = config
        self.findings = findings
        """What is wrong with ``webcare.toml``."""
        folder = os.path.join(DEFAULTS, "handbook") if root is None else self.path("handbook")
        self.handbook = Handbook(folder, shown=shown(folder), own=root is not None)
        self.unsaved_fragments: dict[str, Source] = {}
        """Fragments by name as an editor has them, before what is on disk."""
        self.base: Base | None = None
        """The version that settings and exceptions come from, when that is not what is on disk."""

    def path(self, which: str) -> str:
        """The folder of ``handbook``, ``answers``, ``drafts`` or ``logs``."""
        return os.path.join(self.root or "", getattr(self.config.paths, which))


def find_root(start: str) -> str | None:
    """The nearest folder from ``start`` (a file or a folder) upwards that holds ``webcare.toml``."""
    here = os.path.abspath(start)
    while True:
        if os.path.isfile(os.path.join(here, CONFIG_NAME)):
            return here
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above


def open_workspace(start: str = ".", client: str | None = None) -> Workspace:
    """The client of ``client`` (a folder that must be one), or else the one that ``start`` lies in.

    Without any, the workspace has no root and built-in defaults. Raises ``CannotRun`` when ``client`` is no client.
    """
    root = find_root(start) if client is None else client
    if client is not None and not os.path.isfile(os.path.join(client, CONFIG_NAME)):
        raise CannotRun(
            Text(f"hier staat geen {CONFIG_NAME}", f"there is no {CONFIG_NAME} here"),
            hint=Text(f"'webcare init {client}' maakt een klantmap", f"'webcare init {client}' makes a client folder"),
            place=client,
        )
    if root is None:
        return Workspace(None, Config(client=""), [])
    config, findings = read_config(os.path.join(root, CONFIG_NAME))
    return Workspace(root, config, findings)


def read_config(path: str) -> tuple[Config, list[Finding]]:
    """The settings, and what is wrong with them. Raises ``CannotRun`` when the file cannot be read at all."""
    source = read_source(path, limits.CONFIG, name=shown(path))
    findings: list[Finding] = []
    key = cache.key("config", model_config.__file__ or "", [(CONFIG_NAME, source.text.encode())])
    if (kept := cache.load(key, Config)) is not None:
        config = kept
    else:
        config, findings = typed(source)
        if not findings:
            cache.save(key, config)
    root = os.path.dirname(path)
    outside = [which for which in Paths.__struct_fields__ if not _is_below(root, getattr(config.paths, which))]
    if outside:
        findings.extend(_outside(source, which) for which in outside)
        paths = msgspec.structs.replace(config.paths, **dict.fromkeys(outside, os.devnull))
        config = msgspec.structs.replace(config, paths=paths)
    return config, findings


def _is_below(root: str, name: str) -> bool:
    """Is this a folder inside the client folder, and not that folder itself?"""
    found = folder_inside(root, name)
    return found is not None and found != os.path.realpath(root)


def _outside(source: Source, which: str) -> Finding:
    """A folder that is not read (it stands as the null device, where nothing is), at its key in ``webcare.toml``."""
    from webcare.store.toml import parse_toml

    node: Node | None = parse_toml(source)[0]
    for name in ("paths", which):
        node = node.get(name) if isinstance(node, Mapping) else None
    start, end = (node.start, node.end) if isinstance(node, Scalar) else (0, 0)
    message = Text(f"de map '{which}' ligt buiten de klantmap", f"the folder '{which}' is outside the client folder")
    hint = Text(
        "die wordt niet gelezen; kies een map binnen de klantmap", "it is not read; choose one inside the client folder"
    )
    return source.finding("gegevens/verkeerde-waarde", Severity.ERROR, message, start, end, hint=hint)


def read_settings(root: str) -> tuple[Source, Mapping | None]:
    """``webcare.toml`` with the place of everything in it; None when it is no TOML. Raises ``CannotRun``."""
    from webcare.store.toml import parse_toml

    path = os.path.join(root, CONFIG_NAME)
    source = read_source(path, limits.CONFIG, name=shown(path))
    return source, parse_toml(source)[0]


def folder_inside(root: str, name: str) -> str | None:
    """Where a folder of the client really is, links followed; None when that is outside the client.

    ``name`` is written with ``/`` on every platform; ``.`` is the client folder itself.
    """
    top = os.path.realpath(root)
    try:
        found = os.path.realpath(os.path.join(top, name))
    except ValueError:  # a NUL in it
        return None
    inside = (found + os.sep).startswith(top.rstrip(os.sep) + os.sep)
    return found if inside else None


def _not_here(finding: Finding, source: Source) -> Finding:
    """A client that raises limits gets to hear where that is done: by the user, never in the folder."""
    key = source.text[finding.start : finding.end].strip("\"'")
    if finding.rule != "gegevens/onbekende-sleutel" or key not in ("limits", "limieten", "grenzen"):
        return finding
    hint = Text(
        f"grenzen verhoog je zelf, met {limits.VARIABLE}; zie 'webcare help limieten'",
        f"you raise limits yourself, with {limits.VARIABLE}; see 'webcare help limits'",
    )
    return msgspec.structs.replace(finding, hint=hint)


def typed(source: Source) -> tuple[Config, list[Finding]]:
    """The settings in a ``webcare.toml``, and what is wrong with them."""
    from webcare.store.build import WRONG, Builder
    from webcare.store.toml import parse_toml

    node, findings = parse_toml(source)
    if node is None:
        return Config(client=""), findings
    builder = Builder(source)
    config = builder.build(node, Config)
    findings.extend(_not_here(finding, source) for finding in builder.findings)
    return (Config(client=""), findings) if config is WRONG else (config, findings)
