"""Runs the cases: ``python -m tests.hostile [--few] [--one WORDS] [AREA…]``; exit code 1 when a promise is broken."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.hostile import areas, zygote
from tests.hostile.case import Case, Run
from tests.hostile.promises import SECRET, Outcome, broken

PATH = os.environ.get("PATH", os.defpath)


class Ground(NamedTuple):
    """A place for one case: a client folder, what lies outside it, a folder for caches, and a canary."""

    folder: Path
    outside: Path
    scratch: Path
    canary: Path


def ground(top: Path, template: Path, case: Case) -> Ground:
    """An untouched one."""
    shutil.rmtree(top, ignore_errors=True)
    made = Ground(top / "klant", top / "buiten", top / "eigen", top / "buiten" / "kanarie")
    for path in (made.outside, made.scratch, made.scratch / "tmp"):
        path.mkdir(parents=True)
    shutil.copytree(template, made.folder, symlinks=True) if case.client else made.folder.mkdir()
    (made.outside / "geheim.md").write_text(f"{SECRET}\n", "utf-8")
    (made.outside / "geheim.yaml").write_text(f"address: {SECRET}\n", "utf-8")
    (made.outside / "geheim.jsonl").write_text(f'{{"body": "{SECRET}"}}\n', "utf-8")
    (made.outside / "klap.sh").write_text(f"#!/bin/sh\necho $0 >> '{made.canary}'\n", "utf-8")
    (made.outside / "klap.sh").chmod(0o755)
    os.environ |= {
        "WEBCARE_CACHE": str(made.scratch / "cache"),
        "WEBCARE_KEY_FILE": str(made.scratch / "sleutel.key"),
        "TMPDIR": str(made.scratch / "tmp"),
        "HOME": str(made.scratch),
        "XDG_DATA_HOME": str(made.scratch / "data"),
        "XDG_CONFIG_HOME": str(made.scratch / "config"),
    }
    key = made.scratch / "sleutel.key"
    key.write_text("0123456789abcdef" * 4 + "\n", "ascii")
    key.chmod(0o600)
    tools = made.scratch / "bin"  # no browser, which would take its time
    tools.mkdir()
    if git := shutil.which("git", path=PATH):
        (tools / "git").symlink_to(git)
    os.environ["PATH"] = str(tools)
    tempfile.tempdir = None
    case.make(made.folder)
    return made


def chosen(case: Case, number: int, *, few: bool) -> tuple[Run, ...]:
    """All commands, or the first ones and one of the others, in turn."""
    if not few or not case.others:
        return (*case.always, *case.others)
    return (*case.always, case.others[number % len(case.others)])


def results(
    wanted: list[str], *, few: bool, one: str | None, share: int
) -> Iterator[tuple[str, Case, Run, Outcome, list[str]]]:
    """Every run, with the promises that it broke."""
    for name in ("WEBCARE_LIMITS", "GITHUB_ACTIONS", "COLUMNS"):
        os.environ.pop(name, None)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        del os.environ[name]
    os.environ |= {"LANG": "C.UTF-8", "NO_COLOR": "1", "GIT_CONFIG_NOSYSTEM": "1"}
    with tempfile.TemporaryDirectory() as held:
        top = Path(os.path.realpath(held))
        from webcare.scaffold import scaffold

        template = top / "voorbeeld"
        scaffold(str(template), "Proef")
        zygote.warm()
        for area in wanted or areas.AREAS:
            for number, case in enumerate(areas.AREAS[area]):
                if (one is not None and one not in case.name) or number % share:
                    continue
                made = ground(top / "hier", template, case)
                told = False
                for run in chosen(case, number, few=few):
                    outcome = zygote.child(run, made.folder, made.outside, made.scratch)
                    problems = list(broken(run, outcome))
                    if outcome.code == 3:
                        problems += [
                            path.read_text("utf-8")[-700:] for path in (made.scratch / "tmp").glob("webcare-*.txt")
                        ]
                    if made.canary.exists():
                        problems.append("runs a program: " + made.canary.read_text("utf-8", "replace")[:200])
                        made.canary.unlink()
                    told = told or case.told is None or case.told in outcome.out + outcome.err
                    last = run == chosen(case, number, few=few)[-1]
                    if last and not told:
                        problems.append(f"nowhere names {case.told!r}")
                    yield area, case, run, outcome, problems


def main() -> int:
    """Run, print what broke, and count."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile")
    parser.add_argument("areas", nargs="*", choices=[*areas.AREAS, []])
    parser.add_argument("--few", action="store_true", help="two commands for each case, as in the suite")
    parser.add_argument("--share", type=int, default=1, help="only every so many cases")
    parser.add_argument("--one", help="only cases with these words in their name")
    given = parser.parse_args()
    cases, count, failed, slowest, largest = set(), 0, 0, 0.0, 0.0
    for area, case, run, outcome, problems in results(given.areas, few=given.few, one=given.one, share=given.share):
        cases.add((area, case.name))
        count, failed = count + 1, failed + bool(problems)
        slowest, largest = max(slowest, outcome.seconds), max(largest, outcome.megabytes)
        for problem in problems:
            told = f"{area}: {case.name}: webcare {' '.join(run.arguments)[:80]}: {problem}"
            print(told.encode("unicode_escape").decode())  # noqa: T201
    print(  # noqa: T201
        f"{len(cases)} cases, {count} runs, {failed} failed; the slowest {slowest:.2f} s, the largest {largest:.0f} MB"
    )
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
