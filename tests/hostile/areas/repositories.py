"""Git: what a repository may hold and be set to, read by ``diff``, ``check --settings-from``, ``handover`` and ``privacy scan``."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.hostile.areas.handbook import TEXTS as YAML
from tests.hostile.case import EVIL, Case, Make, both, put, run, runs
from tests.store.repository import Repository

ALWAYS = (run("diff HEAD~1"),)
OTHERS = runs((
    "diff HEAD~1 --impact", "check --settings-from HEAD~1", "handover --output uit", "privacy scan", "diff HEAD~1 --format json",
    "diff HEAD~1 --format github", "lint --settings-from HEAD~1", "doctor", "diff HEAD~1..HEAD --format markdown", "handover --since HEAD~1 --output uit", "diff",
))  # fmt: skip
CLAP = "../buiten/klap.sh"


def _two(change: Make) -> Make:
    """Two commits: the client, and the client with what is hostile."""

    def make(folder: Path) -> None:
        repository = Repository.new(folder)
        repository.commit()
        change(folder)
        repository.commit()

    return make


def _then(change: Callable[[Repository], None]) -> Make:
    """Two commits, and then something done to the repository."""

    def make(folder: Path) -> None:
        repository = Repository.new(folder)
        repository.commit()
        put("handbook/tone.yaml", "address: u\n")(folder)
        repository.commit()
        change(repository)

    return make


def _set(*pairs: tuple[str, str]) -> Make:
    def change(repository: Repository) -> None:
        for key, value in pairs:
            repository.git("config", key, value)

    return _then(change)


def _file(name: str, text: str | bytes) -> Make:
    def change(repository: Repository) -> None:
        path = repository.folder / ".git" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.chmod(0o644)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return _then(change)


def _hooks(repository: Repository) -> None:
    for name in (
        "post-checkout",
        "pre-commit",
        "post-index-change",
        "fsmonitor-watchman",
        "reference-transaction",
        "pre-auto-gc",
    ):
        shutil.copy(repository.folder / CLAP, repository.folder / ".git" / "hooks" / name)


def _attributes(repository: Repository) -> None:
    put(".gitattributes", "* filter=klap diff=klap merge=klap text eol=crlf working-tree-encoding=UTF-16\n")(
        repository.folder
    )
    put("handbook/.gitattributes", "*.yaml filter=klap diff=klap\n")(repository.folder)
    repository.attempt("add", "--all")
    repository.attempt("commit", "-qm", "x")
    for key in (
        "filter.klap.clean",
        "filter.klap.smudge",
        "filter.klap.process",
        "diff.klap.textconv",
        "diff.klap.command",
        "diff.external",
        "merge.klap.driver",
    ):
        repository.git("config", key, f"{CLAP} %f")


def _elsewhere(folder: Path) -> None:
    other = Repository.new(folder.parent / "buiten" / "ander")
    other.commit({"handbook/tone.yaml": "address: u\n", "webcare.toml": 'client = "Ander"\n'})
    other.commit({"a.md": "x"})
    (folder / ".git").write_text("gitdir: ../buiten/ander/.git\n", "utf-8")


def _planted(folder: Path) -> None:
    for name in ("git", "git.exe", "git.bat"):
        shutil.copy(folder / CLAP, folder / name)
    _then(lambda _: None)(folder)


def _tree(mode: str, name: bytes, data: bytes) -> Make:
    """A commit whose handbook holds an entry that git would not make."""

    def change(repository: Repository) -> None:
        entry = (mode, name, repository.blob(data) if mode != "160000" else "1" * 40)
        top = repository.tree(
            ("40000", b"handbook", repository.tree(entry)),
            ("100644", b"webcare.toml", repository.blob(b'client = "K"\n')),
        )
        repository.commit_tree(top)

    def twice(repository: Repository) -> None:
        change(repository)
        change(repository)

    return _then(twice)


def _bare(folder: Path) -> None:
    subprocess.run(["git", "init", "-q", "--bare", "."], cwd=folder, check=True)
    with (folder / "config").open("a") as file:
        file.write(f"[core]\n\tfsmonitor = {CLAP}\n\tpager = {CLAP}\n\tsshCommand = {CLAP}\n")


def _broken(name: str, data: bytes) -> Make:
    def change(repository: Repository) -> None:
        for path in list((repository.folder / ".git" / "objects").rglob("*")):
            if path.is_file() and len(path.parent.name) == 2:
                path.chmod(0o644)
                path.write_bytes(data)

    assert name
    return _then(change)


REVISIONS = (
    "--help", "-p", "--output=../buiten/kanarie", "--upload-pack=../buiten/klap.sh", "HEAD;id", "$(id)", "`id`", "HEAD^{/kapot}", "HEAD@{upstream}",
    "HEAD~999999999", "HEAD^^^^^^^^^^^^", ":/x", ":0:webcare.toml", "HEAD:webcare.toml", "..", "...", "a...b", "..HEAD", "HEAD..", "/etc/passwd", "../buiten",
    "\x1b[31m", "a\nb", "::error::PWNED", "##vso[x]", "a" * 300, "0" * 40, "f" * 64, "@", "@{-1}", "@{0}", "refs/../../x", "é", "HEAD\u202e",
)  # fmt: skip
CASES = [
    *(
        Case(f"a revision that holds {name}", _two(put("handbook/tone.yaml", YAML[name])), ALWAYS, OTHERS)
        for name in (
            "billion laughs",
            "lists in lists, 50,000 deep",
            "signs",
            "people",
            "commands to CI",
            "no UTF-8",
            "half a surrogate pair",
            "a python object",
            "100,000 keys",
            "a NUL",
            "markup",
        )
    ),
    Case("hooks", _then(_hooks), ALWAYS, OTHERS),
    Case("attributes with filters", _then(_attributes), ALWAYS, OTHERS),
    Case("an fsmonitor", _set(("core.fsmonitor", CLAP), ("core.untrackedCache", "true")), ALWAYS, OTHERS),
    Case(
        "pagers and editors",
        _set(("core.pager", CLAP), ("core.editor", CLAP), ("pager.diff", CLAP), ("sequence.editor", CLAP)),
        ALWAYS,
        OTHERS,
    ),
    Case("hooks elsewhere", _set(("core.hooksPath", "../buiten")), ALWAYS, OTHERS),
    Case(
        "aliases",
        _set(("alias.rev-parse", f"!{CLAP}"), ("alias.ls-tree", f"!{CLAP}"), ("alias.cat-file", f"!{CLAP}")),
        ALWAYS,
        OTHERS,
    ),
    Case(
        "a credential helper",
        _set(
            ("credential.helper", f"!{CLAP}"),
            ("core.askPass", CLAP),
            ("core.sshCommand", CLAP),
            ("core.gitProxy", CLAP),
        ),
        ALWAYS,
        OTHERS,
    ),
    Case(
        "a signer",
        _set(
            ("gpg.program", CLAP), ("gpg.ssh.program", CLAP), ("commit.gpgsign", "true"), ("log.showSignature", "true")
        ),
        ALWAYS,
        OTHERS,
    ),
    Case(
        "a promisor",
        _set(
            ("remote.origin.url", f"ext::{CLAP}"),
            ("remote.origin.promisor", "true"),
            ("extensions.partialClone", "origin"),
            ("protocol.ext.allow", "always"),
        ),
        ALWAYS,
        OTHERS,
    ),
    Case(
        "a settings file of pipes",
        both(_set(("include.path", "pijp")), lambda folder: os.mkfifo(folder / ".git" / "pijp")),
        (run("check --settings-from HEAD~1"),),
    ),
    Case("settings that include themselves", _set(("include.path", "config")), ALWAYS, OTHERS),
    Case("a worktree elsewhere", _set(("core.worktree", "../../buiten")), ALWAYS, OTHERS),
    Case("settings of 5 MB", _file("config", "[a]\n" + "\tb = c\n" * 600_000), ALWAYS, OTHERS),
    Case("settings that are broken", _file("config", "[core\n\x1b[31m"), ALWAYS, OTHERS),
    Case(
        "alternates outside", _file("objects/info/alternates", "../../../buiten/ander/.git/objects\n"), ALWAYS, OTHERS
    ),
    Case(
        "alternates that are commands",
        _file("objects/info/alternates", f"| {CLAP}\n/dev/zero\n\x1b[31m\n"),
        ALWAYS,
        OTHERS,
    ),
    Case(
        "packed refs of 5 MB",
        _file("packed-refs", "".join(f"{at:040x} refs/heads/b{at}\n" for at in range(80_000))),
        ALWAYS,
        OTHERS,
    ),
    Case("packed refs that are broken", _file("packed-refs", "\x1b[31mkapot\n" * 1_000), ALWAYS, OTHERS),
    Case("a HEAD to a HEAD", _file("HEAD", "ref: HEAD\n"), ALWAYS, OTHERS),
    Case("a HEAD outside", _file("HEAD", "ref: ../../../buiten/geheim.md\n"), ALWAYS, OTHERS),
    Case("a HEAD of signs", _file("HEAD", "\x1b[31m\u202e::error::PWNED\n"), ALWAYS, OTHERS),
    Case("grafts", _file("info/grafts", "a" * 40 + " " + "b" * 40 + "\n"), ALWAYS, OTHERS),
    Case("a shallow file", _file("shallow", "kapot\n" * 1_000), ALWAYS, OTHERS),
    Case("an index that is broken", _file("index", b"DIRC\0\0\0\2\xff\xff\xff\xff" + b"a" * 1_000), ALWAYS, OTHERS),
    Case("an index of zeroes", _file("index", b"\0" * 5_000_000), ALWAYS, OTHERS),
    Case("an index of names", _file("index", EVIL), ALWAYS, OTHERS),
    Case("a lock that stays", _file("index.lock", ""), ALWAYS, OTHERS),
    Case("objects that are broken", _broken("x", b"kapot"), ALWAYS, OTHERS),
    Case("objects that are empty", _broken("x", b""), ALWAYS, OTHERS),
    Case(
        "objects that unpack to much",
        _broken("x", __import__("zlib").compress(b"blob 900000000\0" + b"\0" * 30_000_000)),
        ALWAYS,
        OTHERS,
    ),
    Case("a .git that points elsewhere", _elsewhere, ALWAYS, OTHERS),
    Case("a .git that points at itself", put(".git", "gitdir: .git\n"), ALWAYS, OTHERS),
    Case("a .git that points at a device", put(".git", "gitdir: /dev/zero\n"), ALWAYS, OTHERS),
    Case("a .git of signs", put(".git", "gitdir: \x1b[31m\u202e\n::error::PWNED\n"), ALWAYS, OTHERS),
    Case("a .git that is a pipe", lambda folder: os.mkfifo(folder / ".git"), ALWAYS, OTHERS),
    Case("a .git that is a link outside", lambda folder: (folder / ".git").symlink_to("../buiten"), ALWAYS, OTHERS),
    Case("a bare repository in the folder", _bare, ALWAYS, OTHERS),
    Case("a git in the folder", _planted, ALWAYS, OTHERS),
    Case("submodules", _tree("160000", b"sub", b""), ALWAYS, OTHERS),
    Case(
        "a submodule's file",
        _two(put(".gitmodules", f'[submodule "x"]\n\tpath = x\n\turl = ext::{CLAP}\n\tupdate = !{CLAP}\n')),
        ALWAYS,
        OTHERS,
    ),
    *(
        Case(f"a tree with {mode} {name[:40]!r} of {len(data)}", _tree(mode, name, data), ALWAYS, OTHERS)
        for mode, name, data in (
            ("100644", b"../x.yaml", b"a: 1\n"),
            ("100644", b".git", b"x"),
            ("100644", b"a\nb.yaml", b"a: 1\n"),
            ("100644", b"\x1b[31m.yaml", b"a: 1\n"),
            ("100644", b"::error::PWNED.yaml", b"a: ["),
            ("120000", b"tone.yaml", b"../../buiten/geheim.yaml"),
            ("120000", b"tone.yaml", b"/etc/passwd"),
            ("120000", b"tone.yaml", b"tone.yaml"),
            ("100644", b"CON.yaml", b"a: 1\n"),
            ("100644", b"caf\xe9.yaml", b"a: 1\n"),
            ("100755", b"tone.yaml", b"#!/bin/sh\n"),
            ("100644", b"a" * 4_000 + b".yaml", b"a: 1\n"),
            ("100644", b"tone.yaml", b"a" * 2_000_000),
            ("120000", b"tone.yaml", b"a" * 100_000),
        )
    ),
    *(
        Case(
            f"the revision {name[:40]!r}, of {len(name)}",
            _then(lambda _: None),
            (run("diff HEAD")._replace(arguments=("diff", "--", name)),),
            tuple(
                one._replace(arguments=(*one.arguments, name))
                for one in runs(("check --settings-from", "handover --output uit --since", "lint --settings-from"))
            ),
        )
        for name in REVISIONS
        if "\0" not in name
    ),
]
