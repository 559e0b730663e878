"""The wheel and the sdist: ``python -m tests.packaging.build FOLDER`` builds both there, and proves that they repeat.

The second time they are built from the unpacked sdist, in another folder, at another time, under another umask, time
zone and locale. Both must come out the same to the byte, which also says that the sdist is complete. Needs the build
backend in this environment: nothing is fetched.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONG_AGO = 1_000_000_000
"""2001-09-09: a time for files that no checkout has."""
ELSEWHERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1"}


def build(source: Path, folder: Path, environment: dict[str, str]) -> dict[str, bytes]:
    """Build sdist and wheel of a tree into a folder, and return them by name."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--sdist", "--wheel", f"--outdir={folder}", str(source)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def unpack(folder: Path, to: Path) -> Path:
    """Unpack the sdist that lies in a folder, and return its tree."""
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(to, filter="data")
    return to / sdist.name.removesuffix(".tar.gz")


def as_somebody_else(tree: Path, folder: Path) -> dict[str, bytes]:
    """Build an unpacked sdist in circumstances that differ in all that may leak into an archive."""
    for path in tree.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return build(tree, folder, {**os.environ, **ELSEWHERE})


def missing(tree: Path) -> list[str]:
    """What git tracks and the sdist lacks; nothing can be said where there is no git."""
    if not (ROOT / ".git").exists():
        return []
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    tracked = [name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]
    return [name for name in tracked if not (tree / name).exists()]


def main(folder: Path) -> int:
    """Build, compare, and print the checksums."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        sys.exit(f"{folder} is not empty")
    first = build(ROOT, folder, dict(os.environ))
    before = os.umask(0o077)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            tree = unpack(folder, Path(scratch) / "somewhere" / "else")
            lost = missing(tree)
            second = as_somebody_else(tree, Path(scratch) / "dist")
    finally:
        os.umask(before)
    wrong = [f"{name}: another build of it differs" for name in sorted(first) if first[name] != second.get(name)]
    wrong += [f"{name}: tracked, and not in the sdist" for name in lost]
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    sys.stdout.write("".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in first.items()))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
