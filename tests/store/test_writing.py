"""Files are written whole or not at all, and folders are walked without leaving them."""

import os
import stat
import sys
from pathlib import Path

import pytest

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import is_readme, rewrite_text, shown, walk, write_text

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes, and links only for administrators")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refused(path: Path, text: str) -> tuple[Text, str | None]:
    with pytest.raises(CannotRun) as caught:
        write_text(str(path), text)
    return caught.value.message, caught.value.place


def test_written_as_it_is(tmp_path: Path) -> None:
    write_text(str(tmp_path / "d.md"), "\ufeffHoi Sanne 🙂\r\nGroet\r")
    assert (tmp_path / "d.md").read_bytes() == "\ufeffHoi Sanne 🙂\r\nGroet\r".encode()
    write_text(str(tmp_path / "d.md"), "")
    assert (names(tmp_path), (tmp_path / "d.md").read_bytes()) == (["d.md"], b"")


@posix
def test_mode_and_link_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "echt.md", tmp_path / "link.md"
    real.write_text("oud", "utf-8")
    real.chmod(0o600)
    link.symlink_to("echt.md")
    write_text(str(link), "nieuw")
    assert (link.is_symlink(), os.readlink(link), real.read_text("utf-8")) == (True, "echt.md", "nieuw")
    write_text(str(tmp_path / "vers.md"), "Hoi")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (real, tmp_path / "vers.md")}
    assert modes == {"echt.md": 0o600, "vers.md": 0o644}


FAILURES = {
    "the disk is full": ("fsync", OSError(28, "No space left on device"), Text("de schijf is vol", "the disk is full")),
    "the folder refuses": (
        "replace",
        PermissionError(13, "Permission denied"),
        Text("je hebt er de rechten niet voor", "you have no permission"),
    ),
    "an error without a name": ("fsync", OSError(), Text("OSError", "OSError")),
}


@pytest.mark.parametrize(("call", "error", "reason"), FAILURES.values(), ids=FAILURES)
def test_failing_leaves_everything_as_it_was(
    call: str, error: OSError, reason: Text, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.md"
    path.write_text("oud", "utf-8")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, call, fail)
    nl = f"schrijven lukt niet ({reason.nl}); het bestand is zoals het was"
    assert refused(path, "nieuw") == (Text(nl, f"cannot write ({reason.en}); unchanged"), str(path))
    assert (names(tmp_path), path.read_text("utf-8")) == (["d.md"], "oud")


def test_an_interrupt_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_text(str(tmp_path / "d.md"), "nieuw")
    assert names(tmp_path) == []


def test_what_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    half = "schrijven lukt niet (UnicodeEncodeError); het bestand is zoals het was"
    assert refused(tmp_path / "half.md", "Hoi \ud83d")[0].nl == half
    assert refused(tmp_path / "a\0b", "Hoi")[0].en == "cannot write (ValueError); unchanged"
    assert refused(tmp_path / "weg" / "d.md", "Hoi")[1] == str(tmp_path / "weg" / "d.md")
    assert refused(tmp_path / "map", "Hoi")[1] == str(tmp_path / "map")
    assert names(tmp_path) == ["map"]


OUTSIDE = Text("dit is een link naar buiten de klantmap", "this is a link out of the client folder")


@posix
@pytest.mark.parametrize("client", ["klant", "klant "])
def test_a_link_leads_no_writer_out_of_a_client_folder(client: str, tmp_path: Path) -> None:
    """Also where the client folder is itself reached by a link, and its neighbour begins with its name."""
    folder, beside = tmp_path / client, tmp_path / f"{client}en"
    for made in (folder / "sub", beside):
        made.mkdir(parents=True)
    (folder / "webcare.toml").write_text("", "utf-8")
    (tmp_path / "via").symlink_to(client)
    (folder / "binnen.md").symlink_to("sub/b.md")
    (folder / "uit.md").symlink_to(f"../{client}en/d.md")
    (folder / "map").symlink_to(f"../{client}en")
    hint = Text("kies een andere naam, of haal de link weg", "choose another name, or remove the link")
    for place in ("uit.md", "map/d.md", "../via/uit.md"):
        path = str(folder / place)
        with pytest.raises(CannotRun) as caught:
            write_text(path, "Hoi")
        assert (caught.value.message, caught.value.hint, caught.value.place) == (OUTSIDE, hint, path)
    for place in ("a.md", "sub/a.md", "binnen.md", "../via/a.md", f"../{client}en/a.md"):
        write_text(str(folder / place), "Hoi")
    assert (names(beside), names(folder / "sub")) == (["a.md"], ["a.md", "b.md"])


def test_a_text_is_rewritten_unless_somebody_changed_it(tmp_path: Path) -> None:
    path = tmp_path / "d.md"
    path.write_bytes("Hé\r\n".encode())
    rewrite_text(str(path), "Hé\r\n", "Hé Sanne\r\n")
    changed = Text("dit bestand is net gewijzigd", "this file was changed just now")
    for before in ("Hé\r\n", "Hé Sann", "Hé Sanne\r\nGroet"):
        with pytest.raises(CannotRun) as caught:
            rewrite_text(str(path), before, "Hoi")
        asked = (caught.value.message, caught.value.hint, caught.value.place)
        assert asked == (changed, Text("probeer het opnieuw", "try again"), str(path))
    assert path.read_bytes() == "Hé Sanne\r\n".encode()


def test_walking(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.yaml", ".d.md", "sub/e.md", ".git/f.md", "sub/.g/h.md", "Sub2/i.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    found = [os.path.relpath(path, tmp_path).replace(os.sep, "/") for path in walk(str(tmp_path), (".md", ".txt"))]
    assert found == ["a.txt", "b.md", "Sub2/i.md", "sub/e.md"]
    assert list(walk(str(tmp_path / "weg"), (".md",))) == []


@posix
def test_a_link_is_followed_inside_and_not_out(tmp_path: Path) -> None:
    for name in ("klant/a/echt.md", "klant/b/x.md", "elders/geheim.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    folder = tmp_path / "klant" / "a"
    (folder / "binnen.md").symlink_to("echt.md")
    (folder / "buren.md").symlink_to("../b/x.md")
    (folder / "buiten.md").symlink_to("../../elders/geheim.md")
    (folder / "los.md").symlink_to("weg.md")
    (folder / "map").symlink_to("../../elders")

    def found(within: Path | None) -> list[str]:
        return [os.path.basename(path) for path in walk(str(folder), (".md",), str(within) if within else None)]

    assert found(None) == ["binnen.md", "echt.md", "los.md"]
    assert found(tmp_path / "klant") == ["binnen.md", "buren.md", "echt.md", "los.md"]


def test_a_folder_of_very_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / f"{name}.md").write_text("", "utf-8")
    monkeypatch.setattr(limits, "FILES", limits.FILES.at(3))
    assert len(list(walk(str(tmp_path), (".md",)))) == 3
    monkeypatch.setattr(limits, "FILES", limits.FILES.at(2))
    with pytest.raises(CannotRun) as caught:
        list(walk(str(tmp_path), (".md",)))
    assert caught.value.message == Text("meer dan 2 bestanden", "more than 2 files")
    assert caught.value.place == str(tmp_path)


def test_names_as_a_user_knows_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(str(tmp_path / "handbook" / "tone.yaml")) == os.path.join("handbook", "tone.yaml")
    assert shown(str(tmp_path.parent / "elders.md")) == str(tmp_path.parent / "elders.md")
    assert [is_readme(path) for path in ("a/README.md", "readme.txt", "mijn-readme.md")] == [True, True, False]
