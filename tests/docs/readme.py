"""Run the README's console blocks and make its tables of rules: ``python -m tests.docs.readme`` writes them.

A line ``$ command`` is run by a shell in a copy of the sample client; what follows, up to the next command, is its output.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import read
from tests.benchmarks.report import report
from webcare.check import load_folder_rules
from webcare.rules import load_rules
from webcare.show import folder_rules, rules

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"(?<=<!-- rules: begin -->\n).*?(?=<!-- rules: end -->)", re.DOTALL)
FOLDER_TABLE = re.compile(r"(?<=<!-- folder-rules: begin -->\n).*?(?=<!-- folder-rules: end -->)", re.DOTALL)
BENCH = re.compile(r"(?<=<!-- bench: begin -->\n).*?(?=<!-- bench: end -->)", re.DOTALL)
FIGURES = ROOT / "tests" / "docs" / "benchmarks.json"
"""What ``python -m tests.benchmarks`` measured."""
CLIENT = ("handbook", "answers", "drafts", "logs", "webcare.toml")


def run(command: str, folder: Path) -> str:
    """What the command prints, standard error included, as Dutch without colours."""
    environment = {
        **os.environ,
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "WEBCARE_LANG": "nl",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
    }
    environment.pop("GITHUB_ACTIONS", None)
    done = subprocess.run(  # noqa: S602  the commands are the README's own
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def block(text: str, folder: Path) -> str:
    """A console block with the commands as they are and their output as it is now."""
    commands = [line for line in text.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{run(command[2:], folder)}" for command in commands)


def renewed(text: str, scratch: Path) -> str:
    """The README with fresh outputs and fresh tables."""
    for name in CLIENT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, scratch / name)
        else:
            shutil.copy(source, scratch / name)
    text = BLOCK.sub(lambda found: block(found.group(), scratch), text)
    return with_tables(text)


def with_tables(text: str) -> str:
    """The README with fresh tables: the rules of lint and of check, and what was measured."""
    of_drafts = rules.rule_table(load_rules().values(), "en")
    of_folders = folder_rules.rule_table(load_folder_rules().values(), "en")
    text = TABLE.sub(lambda _: of_drafts + "\n", text)
    text = FOLDER_TABLE.sub(lambda _: of_folders + "\n", text)
    return BENCH.sub(lambda _: report(read(FIGURES)) + "\n\n", text)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        README.write_text(renewed(README.read_text("utf-8"), Path(scratch)), "utf-8")
