"""What git itself would not hold: repositories that are damaged, of somebody else, or with names that no disk has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def git(_patch: pytest.MonkeyPatch, *arguments: str) -> None:
    """A command of git."""
    name = ["-c", "user.name=Sanne", "-c", "user.email=sanne@proef.example", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *name, *arguments], check=True, capture_output=True)


def committed(patch: pytest.MonkeyPatch) -> None:
    """The folder is a git repository with one commit."""
    git(patch, "init", "-q")
    git(patch, "add", "-A", "-f")
    git(patch, "commit", "-q", "-m", "begin")


def given_away(_patch: pytest.MonkeyPatch, *names: str) -> None:
    """Files belong to another user, as only root can make them."""
    if sys.platform == "win32" or os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    for name in names:
        os.chown(name, 12345, 12345)


def tree(patch: pytest.MonkeyPatch, *entries: str) -> None:
    """Commit a client whose handbook has these names, as no disk would hold them: ``mode name`` for each."""
    toml, text = _object("blob", b'client = "Proef"\n'), _object("blob", b"accept: [Lampje]\n")
    names = zip(entries[::2], entries[1::2], strict=True)
    inside = _object(
        "tree", b"".join(_entry(mode, name, "1" * 40 if mode == "160000" else text) for mode, name in names)
    )
    top = _object("tree", _entry("40000", "handbook", inside) + _entry("100644", "webcare.toml", toml))
    commit = _object(
        "commit", f"tree {top}\nauthor S <s@p.example> 0 +0000\ncommitter S <s@p.example> 0 +0000\n\nx\n".encode()
    )
    git(patch, "update-ref", "HEAD", commit)


def _entry(mode: str, name: str, object_id: str) -> bytes:
    return f"{mode} {name}\0".encode() + bytes.fromhex(object_id)


def _object(kind: str, data: bytes) -> str:
    command = ["git", "hash-object", "-w", "--literally", "-t", kind, "--stdin"]
    return subprocess.run(command, input=data, check=True, capture_output=True).stdout.decode().strip()


def lost(_patch: pytest.MonkeyPatch, name: str) -> None:
    """An object of git is missing, as in a partial clone."""
    found = subprocess.run(["git", "rev-parse", name], check=True, capture_output=True).stdout.decode().strip()
    Path(".git", "objects", found[:2], found[2:]).unlink()
