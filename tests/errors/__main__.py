"""``python -m tests.errors``: what the gallery lacks. ``--write [PART]`` writes what webcare says, for a human to read."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.errors.coverage import uncovered
from tests.errors.gallery import LANGUAGES, cases

parser = argparse.ArgumentParser(prog="python -m tests.errors", description=__doc__)
parser.add_argument("--write", action="store_true", help="write the expected outputs anew; read the diff")
parser.add_argument("part", nargs="?", default="", help="only cases with this in their name")
asked = parser.parse_args()
if asked.write:
    for case in cases():
        if asked.part not in case.name:
            continue
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as room:
                try:
                    told = case.told(language, Path(room))
                except Exception as problem:  # noqa: BLE001  one broken case keeps nobody from the others
                    sys.stdout.write(f"{case.name}: {problem!r}\n")
                    break
            case.expected(language).write_bytes(told.encode())
for line in uncovered():
    sys.stdout.write(f"{line}\n")
