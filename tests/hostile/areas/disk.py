"""The file system: links, pipes, devices, names, permissions, and a folder that is another."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.hostile.areas.logs import GOOD
from tests.hostile.case import EVIL, Case, Make, both, nothing, put, run, runs

ALWAYS = (run("check"), run("lint"))
OTHERS = runs((
    "privacy scan", "inbox", "suggest waar", "log verify", "handover --output uit", "stats", "answers list", "doctor", "review list",
    "check --format github", "check --format json", "log show", "triage --log", "digest", "crisis status", "schema --write", "escalate", "handover --format json",
))  # fmt: skip
SOURCES = (
    "handbook/tone.yaml",
    "answers/a.md",
    "drafts/d.md",
    "logs/a.jsonl",
    "webcare.toml",
    "answers/fragments/f.md",
)


def _at(name: str, make: Callable[[Path], None]) -> Make:
    def made(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink() or path.is_file():
            path.unlink()
        make(path)

    return made


def _link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def _socket(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # a socket's path is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def _folder_link(name: str, target: str) -> Make:
    def make(folder: Path) -> None:
        import shutil

        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)

    return make


def _deep(folder: Path) -> None:
    here = os.getcwd()
    os.chdir(folder / "drafts")
    try:
        for _ in range(700):
            os.mkdir("map")
            os.chdir("map")
        Path("d.md").write_text("Hoi", "utf-8")
    finally:
        os.chdir(here)


def _wide(folder: Path) -> None:
    for at in range(3_000):
        (folder / "drafts" / f"map{at}").mkdir(parents=True)


def _names(*names: str | bytes) -> Make:
    def make(folder: Path) -> None:
        for where, ending in (("drafts", ".md"), ("answers", ".md"), ("handbook", ".yaml"), ("logs", ".jsonl")):
            (folder / where).mkdir(exist_ok=True)
            for name in names:
                raw = os.fsencode(str(folder / where)) + b"/" + os.fsencode(name) + ending.encode()
                with open(raw, "wb") as file:
                    file.write(b"kapot gesgreven: [")

    return make


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(600_000_000)  # a hole, no disk


def _closed(path: Path) -> None:
    path.write_text("a", "utf-8")
    path.chmod(0)


SMALL = tuple(run for run in OTHERS if run.arguments[0] not in ("stats", "handover"))
"""Not so the two that give a large log to DuckDB: it reserves more address space than it uses, and that is bounded here."""
KINDS: dict[str, Callable[[Path], None]] = {
    "a pipe that nobody writes to": os.mkfifo,
    "a socket": _socket,
    "a folder": Path.mkdir,
    "a file of 600 MB": _huge,
    "a closed file": _closed,
    "a link to a secret": _link("../../buiten/geheim.md"),
    "a link to a device that never ends": _link("/dev/zero"),
    "a link to standard input": _link("/dev/stdin"),
    "a link to a terminal": _link("/dev/tty"),
    "a link to the process": _link("/proc/self/environ"),
    "a link to the process's memory": _link("/proc/self/mem"),
    "a link to itself": _link("lus"),
    "a link to nothing": _link("weg"),
    "a link to the folder above": _link(".."),
    "a link to the root": _link("/"),
}
NAMES: dict[str, tuple[str | bytes, ...]] = {
    "line ends in names": ("a\nb", "\n::error::PWNED", "a\r::error::PWNED"),
    "commands in names": ("::error::PWNED", "##vso[x]PWNED", "##[error]PWNED"),
    "signs in names": ("\x1b[31mrood", "a\x07", "\u202egnp", "\u2066a", "a\x85b", "\x9b31m"),
    "markup in names": ("<script>PWNED()<", "](javascript:PWNED())", "\"onload='PWNED()'", "`id`", "$(id)"),
    "names that are no UTF-8": (b"caf\xe9", b"\xff\xfe", b"\xed\xa0\x80"),
    "reserved names": ("CON", "nul", "aux.b", "COM1", "lpt9", "prn"),
    "trailing dots and spaces": ("a.", "b ", " c", "...", "-rf", "--help", "~"),
    "names that fold to one": ("Straße", "STRASSE", "strasse", "é", "é", "İ", "i", "I"),
    "names of other languages": ("__proto__", "constructor", "None", "0", "%s%n", "{0}", "a:b", "a\\..\\b", "*", "?"),
    "long names": ("a" * 240, "é" * 120, "😀" * 60),
    "homoglyphs in names": ("tоnе", "а", "ⅰ"),
    "2,000 names": tuple(f"n{at}" for at in range(2_000)),
}
CASES = [
    *(
        Case(
            f"{SOURCES[(number + step) % len(SOURCES)]}: {name}",
            _at(SOURCES[(number + step) % len(SOURCES)], make),
            ALWAYS if step == 0 else ALWAYS[:1],
            SMALL if make is _huge else OTHERS,
        )
        for step in range(4)
        for number, (name, make) in enumerate(KINDS.items())
    ),
    *(Case(name, _names(*names), ALWAYS, OTHERS) for name, names in NAMES.items()),
    *(
        Case(f"the folder {name} is a link to {target}", _folder_link(name, target), ALWAYS, OTHERS)
        for name, target in (
            ("handbook", "../buiten"),
            ("answers", "/"),
            ("drafts", "../buiten"),
            ("logs", "../buiten"),
            ("answers/fragments", "../../buiten"),
            ("drafts", "/proc/self"),
            ("logs", "/dev"),
            ("handbook", "."),
            ("drafts", ".."),
            (".vscode", "../buiten"),
        )
    ),
    Case("700 folders in each other", _deep, ALWAYS[1:], OTHERS[:1]),
    Case("3,000 folders", _wide, ALWAYS[1:], OTHERS[:1]),
    *(
        Case(
            f"{command} to {name}",
            both(put("logs/a.jsonl", GOOD), put("drafts/d.md", "de de weg."), _at(target, make)),
            (run(command),),
        )
        for command, target in (
            ("handover --output uit", "uit"),
            ("stats --output uit.md", "uit.md"),
            ("log export --output uit.csv", "uit.csv"),
            ("digest --format html --output uit.html", "uit.html"),
            ("privacy export piet --output uit.json", "uit.json"),
            ("privacy redact drafts/d.md --output uit.md", "uit.md"),
            ("lint drafts/d.md --fix", "drafts/d.md.lock"),
            ("stats --save uit.json", "uit.json"),
            ("log add --conversation c --channel x --body Hoi", "logs/a.jsonl.lock"),
            ("lint drafts/d.md --write-baseline --baseline uit.json", "uit.json"),
            ("schema --write", ".vscode/settings.json"),
            ("expected --format ics --output uit.ics", "uit.ics"),
            ("init --ci github", ".github"),
        )
        for name, make in (("a link outside", _link("../buiten/kanarie")), ("a pipe", os.mkfifo))
    ),
    Case("a client of links to a client", both(_folder_link("a", "."), _folder_link("b", "a")), ALWAYS, OTHERS),
    Case("everything in a README", put("drafts/README.md", EVIL), ALWAYS, OTHERS),
    Case("an empty folder", nothing, runs(("check", "lint", "doctor", "handover", "stats", "inbox")), client=False),
]
