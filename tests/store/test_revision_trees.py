"""Trees that nobody makes by hand: names, links and sizes that would lead astray whoever writes them to a disk."""

from __future__ import annotations

import ntpath
import os
import posixpath
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.committed import files_below
from tests.store.repository import Repository, alone, needs_git
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.store import git
from webcare.store.checkout import plain_name
from webcare.store.revision import opened, resolve

__all__ = ["alone"]
pytestmark = needs_git
links = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
TONE = b"address: je\n"
TOML = b'client = "Lichthuis"\n'


@pytest.fixture
def repository(alone: Path) -> Repository:
    return Repository.new(alone)


def with_handbook(repository: Repository, *entries: tuple[str, bytes, str]) -> None:
    """Commit a client whose handbook is this tree."""
    top = ("40000", b"handbook", repository.tree(*entries)), ("100644", b"webcare.toml", repository.blob(TOML))
    repository.commit_tree(repository.tree(*top))


def seen() -> tuple[list[str], list[str]]:
    """The files of the last version, and what is told of others."""
    with opened(".", resolve(".", "HEAD")) as workspace:
        told = [f"{finding.path}: {finding.message.nl}" for finding in workspace.findings]
        return files_below(workspace.root or ""), told


ODD = "dit bestand heeft een naam die niet overal kan, en wordt niet gelezen"
NAMES = {
    "up": (b"..", "handbook/..: "),
    "a backslash": (b"a\\..\\x.yaml", "handbook/a\\..\\x.yaml: "),
    "a drive": (b"C:x.yaml", "handbook/C:x.yaml: "),
    "a stream": (b"tone.yaml:x.yaml", "handbook/tone.yaml:x.yaml: "),
    "a device": (b"aux.yaml", "handbook/aux.yaml: "),
    "a device, in capitals": (b"COM1.yaml", "handbook/COM1.yaml: "),
    "no UTF-8": (b"caf\xe9.yaml", "handbook/caf\\xe9.yaml: "),
    "an escape": (b"\x1b[31m.yaml", "handbook/\x1b[31m.yaml: "),
    "a line end": (b"a\nb.yaml", "handbook/a\nb.yaml: "),
    "too long for a disk": (b"a" * 300 + b".yaml", f"handbook/{'a' * 300}.yaml: "),
    "an absolute name": (b"/etc/x.yaml", "handbook//etc/x.yaml: "),
    "a folder in a name": (b"a/../../x.yaml", "handbook/a/../../x.yaml: "),
}


@pytest.mark.parametrize(("name", "place"), NAMES.values(), ids=NAMES)
def test_a_name_that_is_not_written(repository: Repository, tmp_path: Path, name: bytes, place: str) -> None:
    tone = repository.blob(TONE)
    if name == b"..":
        with_handbook(repository, ("40000", b"..", repository.tree(("100644", b"x.yaml", tone))))
        place = "handbook/../x.yaml: "
    else:
        with_handbook(repository, ("100644", name, tone), ("100644", b"tone.yaml", tone))
    before = sorted(str(path) for path in tmp_path.rglob("*.yaml"))
    files, told = seen()
    assert files == (["webcare.toml"] if name == b".." else ["handbook/tone.yaml", "webcare.toml"])
    assert told == [place + ODD]
    assert sorted(str(path) for path in tmp_path.rglob("*.yaml")) == before


@pytest.mark.parametrize("name", [b".git", b".GIT", b".hidden", b".gitmodules"])
def test_what_is_hidden_is_passed_over(repository: Repository, name: bytes) -> None:
    inside = repository.tree(("100644", b"config.yaml", repository.blob(TONE)))
    with_handbook(repository, ("40000", name, inside), ("100644", b".x.yaml", repository.blob(TONE)))
    assert seen() == (["webcare.toml"], [])


def test_a_name_twice(repository: Repository) -> None:
    first, second = repository.blob(TONE), repository.blob(b"address: u\n")
    with_handbook(repository, ("100644", b"tone.yaml", first), ("100644", b"tone.yaml", second))
    files, told = seen()
    assert files == ["handbook/tone.yaml", "webcare.toml"]
    assert told == ["handbook/tone.yaml: deze naam staat er twee keer, en telt één keer"]


def test_a_name_that_is_a_file_and_a_folder(repository: Repository) -> None:
    tone = repository.blob(TONE)
    with_handbook(
        repository, ("100644", b"a.yaml", tone), ("40000", b"a.yaml", repository.tree(("100644", b"b.yaml", tone)))
    )
    files, told = seen()
    assert len(files) == 2 and len(told) == 1


@links
def test_a_link_that_is_a_folder_too(repository: Repository, tmp_path: Path) -> None:
    """Whatever comes second under that name would be written behind the link."""
    tone, out = repository.blob(TONE), repository.blob(os.fsencode(tmp_path))
    inner = repository.tree(("100644", b"x.yaml", tone), ("120000", b"y.yaml", repository.blob(b"x.yaml")))
    with_handbook(repository, ("120000", b"a", out), ("40000", b"a", inner))
    files, told = seen()
    assert "handbook/a/x.yaml" in files
    assert told == ["handbook/a: deze naam staat er twee keer, en telt één keer"]
    assert [path.name for path in tmp_path.glob("?.yaml")] == []


LINKS = {
    "out": b"../../elders.yaml",
    "out, absolute": b"/etc/passwd",
    "out by way of a folder": b"deep/er/up/../../../../../etc/passwd",
    "to the folder above": b"../..",
    "to nothing": b"",
    "with a NUL": b"tone.yaml\0x",
    "very long": b"a/" * 50_000,
}


@links
@pytest.mark.parametrize("target", LINKS.values(), ids=LINKS)
def test_a_link_out_is_told_as_on_disk(repository: Repository, target: bytes) -> None:
    up = repository.tree(("120000", b"up", repository.blob(b"../../..")))
    deep = repository.tree(("40000", b"er", up))
    with_handbook(repository, ("40000", b"deep", deep), ("120000", b"tone.yaml", repository.blob(target)))
    with opened(".", resolve(".", "HEAD")) as workspace:
        path = os.path.join(workspace.root or "", "handbook", "tone.yaml")
        assert not os.path.exists(path)
        assert workspace.handbook.tone.address == "mirror"
        rules = [(finding.path, finding.message.nl) for finding in workspace.handbook.findings]
    if target != b"tone.yaml\0x":  # that one is a link to itself
        assert rules == [(os.path.join("handbook", "tone.yaml"), "deze link wijst buiten het handboek")]


@links
def test_a_link_inside_is_followed_as_on_disk(repository: Repository) -> None:
    with_handbook(
        repository,
        ("100644", b"stem.yaml", repository.blob(TONE)),
        ("120000", b"tone.yaml", repository.blob(b"stem.yaml")),
    )
    with opened(".", resolve(".", "HEAD")) as workspace:
        assert (workspace.handbook.tone.address, workspace.handbook.findings) == ("je", [])


@links
def test_a_handbook_that_is_a_link(repository: Repository) -> None:
    inner = repository.tree(("100644", b"tone.yaml", repository.blob(TONE)))
    settings = ("100644", b"webcare.toml", repository.blob(TOML))
    here, there = ("120000", b"handbook", repository.blob(b"stem")), ("40000", b"stem", inner)
    repository.commit_tree(repository.tree(here, there, settings))
    with opened(".", resolve(".", "HEAD")) as workspace:
        assert (workspace.handbook.tone.address, workspace.findings) == ("je", [])
    repository.commit_tree(repository.tree(("120000", b"handbook", repository.blob(b"../stem")), settings))
    with opened(".", resolve(".", "HEAD")) as workspace:
        assert workspace.handbook.tone.address == "mirror"
        assert [finding.message.nl for finding in workspace.findings] == ["de map 'handbook' ligt buiten de klantmap"]


@links
def test_settings_that_are_a_link(repository: Repository) -> None:
    repository.commit_tree(repository.tree(("120000", b"webcare.toml", repository.blob(b"/etc/passwd"))))
    with pytest.raises(CannotRun) as caught, opened(".", resolve(".", "HEAD")):
        pass
    assert caught.value.message.nl == "in HEAD staat hier nog geen webcare.toml"


def test_a_submodule(repository: Repository) -> None:
    with_handbook(repository, ("160000", b"topics", "1" * 40), ("100644", b"tone.yaml", repository.blob(TONE)))
    files, told = seen()
    assert files == ["handbook/tone.yaml", "webcare.toml"]
    assert told == ["handbook/topics: dit is een submodule van git, en die wordt niet gelezen"]


def test_a_large_file_is_told_and_never_read(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    big = repository.folder / "groot"
    with big.open("wb") as file:
        file.truncate(200_000_000)
    blob = repository.git("hash-object", "-w", "groot")
    big.unlink()
    with_handbook(repository, ("100644", b"tone.yaml", blob), ("100644", b"hours.yaml", repository.blob(b"{}\n")))
    asked: list[int] = []
    real = git.blobs

    def watched(folder: str, sized: dict[str, int]) -> Iterator[tuple[str, bytes]]:
        asked.extend(sized.values())
        return real(folder, sized)

    monkeypatch.setattr(git, "blobs", watched)
    with opened(".", resolve(".", "HEAD")) as workspace:
        path = os.path.join(workspace.root or "", "handbook", "tone.yaml")
        if hasattr(os.stat(path), "st_blocks"):
            assert os.stat(path).st_blocks * 512 < 1_000_000  # a hole, not 200 MB of disk
        assert workspace.handbook.tone.address == "mirror"
        assert [(finding.path, finding.message.nl) for finding in workspace.handbook.findings] == [
            (os.path.join("handbook", "tone.yaml"), "te groot: hoogstens 1 MB wordt gelezen")
        ]
    assert max(asked) < 100


def test_too_much_together(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "GIT_FILES", limits.GIT_FILES.at(1000))
    blob = repository.blob(b"x" * 400)
    with_handbook(repository, *(("100644", b"%d.yaml" % number, blob) for number in range(3)))
    with pytest.raises(CannotRun) as caught:
        seen()
    assert caught.value.message.nl == "te groot: hoogstens 1 kB wordt gelezen"


def test_too_many_files(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILES", limits.FILES.at(3))
    blob = repository.blob(b"a: 1\n")
    with_handbook(repository, *(("100644", b"%d.yaml" % number, blob) for number in range(4)))
    with pytest.raises(CannotRun) as caught:
        seen()
    assert (caught.value.message.nl, caught.value.place) == ("meer dan 3 bestanden", "handbook")
    monkeypatch.setattr(limits, "GIT_LISTING", limits.GIT_LISTING.at(100))
    with pytest.raises(CannotRun) as caught:
        seen()
    assert caught.value.message.nl == "te veel bestanden in deze versie: de lijst is langer dan 100 bytes"


@pytest.mark.parametrize("lost", ["blob", "tree"])
def test_what_this_clone_lacks(repository: Repository, lost: str) -> None:
    blob = repository.blob(TONE)
    with_handbook(repository, ("100644", b"tone.yaml", blob))
    gone = blob if lost == "blob" else repository.git("rev-parse", "HEAD:handbook")
    (repository.folder / ".git" / "objects" / gone[:2] / gone[2:]).unlink()
    with pytest.raises(CannotRun) as caught:
        seen()
    assert caught.value.message.nl == "deze versie is hier niet compleet: er ontbreken bestanden"


def test_a_partial_clone(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"webcare.toml": TOML, "handbook/tone.yaml": TONE})
    repository.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "deels"
    repository.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{repository.folder}", str(clone))
    with pytest.raises(CannotRun) as caught, opened(str(clone), resolve(str(clone), "HEAD")):
        pass
    assert caught.value.hint is not None
    assert caught.value.hint.nl == "webcare haalt zelf niets op; kloon de repository opnieuw, zonder --filter"


@pytest.mark.parametrize(
    "name", ["handbook/tone.yaml", "één/twéé drie.md", "a.b.c", "readme.md", "console.yaml", "com.md"]
)
def test_plain_names(name: str) -> None:
    assert plain_name(name.encode()) == name


@pytest.mark.parametrize(
    "name",
    [
        "a ",
        "a.",
        "a. /b",
        "a//b",
        "/a",
        "a/",
        "..",
        "a/./b",
        "nul",
        "NUL.tar.gz",
        "a:b",
        "a\\b",
        "\x7f",
        "a/" * 40 + "b",
    ],
)
def test_odd_names(name: str) -> None:
    assert plain_name(name.encode()) is None


@given(
    st.lists(
        st.sampled_from([b"a", b"..", b".", b"/", b"\\", b":", b"con", b".git", b"\xc3\xa9", b"\xff", b" ", b"\n"])
    )
)
def test_a_plain_name_stays_where_it_is_put(pieces: list[bytes]) -> None:
    name = plain_name(b"".join(pieces))
    if name is not None:
        assert name.encode() == b"".join(pieces)
        for module in (posixpath, ntpath):
            root = module.join(module.sep, "top")
            assert module.normpath(module.join(root, *name.split("/"))) == module.sep.join([root, *name.split("/")])
