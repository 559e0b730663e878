"""Do with a snippet what the card says: put it in its file, beside what is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from webcare.readiness import Writing


class Plain(yaml.SafeDumper):
    """Writes every text as it was read: a number stays one, and gets no quotes."""

    yaml_implicit_resolvers = {}


def paste(writing: Writing, folder: Path) -> None:
    """A Markdown snippet is a new file, a TOML one a new part; a YAML one is merged, as the card tells."""
    path = folder / writing.file
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    if writing.file.endswith(".toml") and writing.under:
        head = f"[{'.'.join(writing.under)}]\n"
        assert head in before
        path.write_text(before.replace(head, head + writing.snippet), "utf-8")
        return
    if not writing.file.endswith(".yaml"):
        path.write_text(before + ("\n" if before else "") + writing.snippet, "utf-8")
        return
    new = yaml.load(writing.snippet, yaml.BaseLoader)  # noqa: S506  # BaseLoader makes nothing but texts
    for key in reversed(writing.under):
        new = {key: new}
    old = yaml.load(before, yaml.BaseLoader)  # noqa: S506  # as above
    merged = _merged(old, new) if old else new
    path.write_text(yaml.dump(merged, Dumper=Plain, allow_unicode=True, sort_keys=False), "utf-8")


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: _merged(old[key], value) if key in old else value for key, value in new.items()}}
    return [*old, *new] if isinstance(old, list) and isinstance(new, list) else new
