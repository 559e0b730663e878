"""Write the published JSON Schemas: ``python -m tests.docs.schemas``."""

from __future__ import annotations

from pathlib import Path

from webcare.show import published
from webcare.show.published import SCHEMAS, schema_text

FOLDER = Path(published.__file__).parent / "schemas"
"""Beside the package that is tested, which in CI is the installed wheel."""


def path_of(name: str) -> Path:
    """The file of the schema of that name."""
    return FOLDER / f"{name}.schema.json"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for known in SCHEMAS:
        path_of(known).write_text(schema_text(known), "utf-8", newline="\n")
