"""One area through mutmut, in a copy of the tree: no fault ever stands in the tree that people work in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import chdir
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.mutation.areas import Area

ROOT = Path(__file__).parents[2]
BESIDE = ("tests", "handbook", "answers", "drafts", "logs", "webcare.toml", "pyproject.toml")
"""What the tests read beside the package."""
MUTMUT = str(Path(sys.executable).parent / "mutmut")
ARGUMENTS = (
    "-pno:cacheprovider",
    "-ptests.mutation.fresh",
    "--hypothesis-profile=mutation",
    # pytest runs often in one process, and escapes the names of tests that are not ASCII once more each time
    "-odisable_test_id_escaping_and_forfeit_all_rights_to_community_support=true",
)
NOTHING = "no.mutant.*"
"""Which mutants mutmut is to try when it is only to make them, and to note which tests touch which function."""
NOTHING_MATCHES = b"nothing matches"
"""What it ends with then."""


class Outcome(NamedTuple):
    """mutmut's word for each mutant that was tried, by its name; how many there are; what the survivors changed."""

    verdicts: dict[str, str]
    mutants: int
    changes: dict[str, str]
    seconds: float

    def count(self, verdict: str) -> int:
        """How many mutants ended so."""
        return sum(one == verdict for one in self.verdicts.values())


def run(area: Area, folder: Path, sample: int | None = None) -> Outcome:
    """Mutate an area in a copy at ``folder``. What an earlier run killed there, and is unchanged, is not tried again.

    With ``sample`` so many mutants are tried, drawn at random but the same each time; of a larger sample a smaller one
    is the beginning.
    """
    if not os.path.exists(MUTMUT):
        raise SystemExit("mutmut is not here: pip install '.[mutation]'")
    start = time.monotonic()
    _copy(area, folder)
    _mutmut(folder, NOTHING)
    before = _verdicts(folder)
    names = sorted(before)
    Random(0).shuffle(names)  # noqa: S311  a sample is no secret
    chosen = names[:sample]
    if left := [name for name in chosen if before[name] != "killed"]:
        _mutmut(folder, *left)
    after = _verdicts(folder)
    verdicts = {name: after[name] for name in sorted(chosen)}
    survivors = [name for name, verdict in verdicts.items() if verdict != "killed"]
    return Outcome(verdicts, len(names), _changes(folder, survivors), time.monotonic() - start)


def _mutmut(folder: Path, *names: str) -> None:
    """Let mutmut try these mutants, with what it says in a file beside the copy. Raises ``SystemExit`` when it could not do its work."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "mutants")}  # also for processes that the tests start
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = (MUTMUT, "run", *names)
    log = folder / "mutmut.log"
    with log.open("wb") as output:
        ended = subprocess.run(command, cwd=folder, env=environment, stdout=output, stderr=output, check=False)
    told = log.read_bytes()
    done = NOTHING_MATCHES in told if names == (NOTHING,) else not ended.returncode
    if not done or b"BadTestExecutionCommandsException" in told:
        raise SystemExit(f"mutmut could not do its work: see the end of {log}")


def _copy(area: Area, folder: Path) -> None:
    """The tree as it is now, with mutmut's settings; mutmut's own folder stays, except for the tests in it."""
    for name in ("webcare", *BESIDE):
        for old in (folder / name, folder / "mutants" / name):
            if name != "webcare" or old.parent == folder:
                shutil.rmtree(old, ignore_errors=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / name, folder / name)
    (folder / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)  # which tests touch which function is seen anew
    (folder / "mutants").mkdir(exist_ok=True)  # Python asks once whether a folder to import from exists
    settings = {
        "debug": ["true"],  # mutmut takes a test that pytest cannot find for a kill: only this tells
        "source_paths": ["webcare"],
        "only_mutate": area.sources(),
        "also_copy": [name for name in BESIDE if name != "tests"],
        "pytest_add_cli_args": ARGUMENTS,
        "pytest_add_cli_args_test_selection": [f"tests/{name}" for name in area.tests],
        "timeout_multiplier": ["8"],  # a fault that ends is no fault that hangs, however busy the machine is
    }
    lines = (f"{key} =\n" + "".join(f"    {value}\n" for value in values) for key, values in settings.items())
    (folder / "setup.cfg").write_text("[mutmut]\n" + "".join(lines), encoding="utf-8")


def _verdicts(folder: Path) -> dict[str, str]:
    command = [MUTMUT, "results", "--all", "true"]
    told = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True).stdout.decode()
    pairs = (line.strip().rpartition(": ") for line in told.splitlines() if ": " in line)
    return {name: verdict for name, _, verdict in pairs}


def _changes(folder: Path, names: list[str]) -> dict[str, str]:
    """What each mutant changed, on one line: the code as it was, an arrow, and the code as it became."""
    from mutmut.mutation.diff_apply import get_diff_for_mutant

    changes = {}
    with chdir(folder):
        for name in names:
            module = name.rpartition(".")[0].replace(".", "/")
            lines = get_diff_for_mutant(name, path=f"{module}.py").splitlines()
            sides = (" ".join(line[1:].strip() for line in lines[2:] if line.startswith(sign)) for sign in "-+")
            changes[name] = " → ".join(sides)
    return changes
