"""The key: outside the folder, for its owner only, named and never shown."""

import os
import tomllib
from pathlib import Path

import pytest

from webcare.model.errors import CannotRun
from webcare.pseudonyms import Key, Pseudonymiser, open_key
from webcare.pseudonyms.keys import VARIABLE, journal_path, path_of
from webcare.pseudonyms.making import name_key, new_key

posix = pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")


def refusal(call: object, *arguments: object) -> tuple[str, str, str]:
    with pytest.raises(CannotRun) as caught:
        call(*arguments)  # type: ignore[operator]  # whichever function it is
    problem = caught.value
    return (*problem.message, problem.hint.nl if problem.hint else "")


def test_a_new_key_is_found_again_and_named_in_the_settings(client: Path, tmp_path: Path) -> None:
    key, path, kept = new_key(".", "Proef")
    assert (Path(path).parent, Path(path).name, kept) == (tmp_path / "data" / "keys", f"{key.id}.key", None)
    assert open_key(".").secrets == key.secrets
    assert tomllib.loads((client / "webcare.toml").read_text("utf-8"))["privacy"] == {"key": key.id}
    assert Pseudonymiser(open_key(".")).person("customer", "@jan") == Pseudonymiser(key).person("customer", "jan")


@posix
def test_a_key_is_for_its_owner_only() -> None:
    _, path, _ = new_key(".", "Proef")
    assert os.stat(path).st_mode & 0o777 == 0o600
    os.chmod(path, 0o640)
    assert refusal(open_key, ".") == (
        "anderen op deze computer kunnen deze sleutel lezen",
        "others on this computer can read this key",
        f"herstel dat met: chmod 600 {path}",
    )


def test_a_key_never_shows_itself() -> None:
    key = Key([b"geheim" * 5 + b"!!"], ".")
    assert repr(key) == str(key) == f"Key({key.id})"
    assert len(key.id) == 8 and key.id not in key.secrets[0].hex()


def test_no_key_yet() -> None:
    assert refusal(open_key, ".") == (
        "deze klant heeft nog geen sleutel", "this client has no key yet", "maak er een met 'webcare privacy key new'",
    )  # fmt: skip


def test_a_second_key_only_by_force_and_the_first_is_kept() -> None:
    first, path, _ = new_key(".", "Proef")
    assert refusal(new_key, ".", "Proef")[0] == "deze klant heeft al een sleutel"
    second, _, _ = new_key(".", "Proef", force=True)
    assert open_key(".").id == second.id != first.id
    assert first.secrets[0].hex() in Path(path).read_text("utf-8")


def test_the_file_of_the_variable_is_kept_under_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "ci.key"))
    first, path, kept = new_key(".", "Proef")
    assert (path, kept) == (str(tmp_path / "ci.key"), None)
    second, path, kept = new_key(".", "Proef", force=True)
    assert kept == str(tmp_path / "ci.key.1.bak")
    assert first.secrets[0].hex() in Path(kept).read_text("utf-8")
    assert open_key(".").id == second.id


def test_another_key_than_the_settings_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, _, _ = new_key(".", "Proef")
    other = tmp_path / "ander.key"
    other.write_text("00" * 32, "utf-8")
    monkeypatch.setenv(VARIABLE, str(other))
    strange = Key([bytes(32)], ".").id
    assert refusal(open_key, ".")[0] == f"dit is sleutel {strange}, en webcare.toml vraagt om {key.id}"


@pytest.mark.parametrize("text", ["", "# niets\n", "00" * 31, "00" * 32 + "\nabc", "zz" * 32, "\x00\xff" * 40])
def test_what_is_no_key(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "k").write_text(text, "latin-1")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "k"))
    assert refusal(open_key, ".")[0] == "dit is geen sleutel van webcare"


def test_a_key_that_is_not_here() -> None:
    name_key(".", "0123abcd")
    assert refusal(open_key, ".")[:2] == (
        "de sleutel van deze klant staat niet op deze computer", "this client's key is not on this computer",
    )  # fmt: skip


@pytest.mark.parametrize("place", ["k.key", "../k.key"])
def test_a_key_in_the_folder_or_its_repository_is_refused(
    place: str, client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (client.parent / ".git").mkdir()
    monkeypatch.setenv(VARIABLE, str(client / place))
    assert refusal(new_key, ".", "Proef")[0] == "de sleutel ligt in de klantmap of haar repository"
    assert not (client / place).exists()


def test_no_pseudonyms_while_a_rotation_is_half_done() -> None:
    key, path, _ = new_key(".", "Proef")
    Path(journal_path(path)).write_text("{}", "utf-8")
    assert refusal(open_key, ".") == (
        "het wisselen van de sleutel is niet afgemaakt",
        "a rotation of the key was not finished",
        "maak het af met 'webcare privacy key rotate'",
    )
    assert path == path_of(key.id)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('client = "A"', 'client = "A"\n\n# C\n[privacy]\nkey = "0123abcd"\n'),
        ('client = "A"\r\n', 'client = "A"\r\n\r\n# C\r\n[privacy]\r\nkey = "0123abcd"\r\n'),
        ('client = "A"\n[privacy]', 'client = "A"\n[privacy]\nkey = "0123abcd"\n'),
        ("[privacy] # mens\n# x\nkey= '11111111' # oud\n[lint]\n", '[privacy] # mens\n# x\nkey= "0123abcd" # oud\n[lint]\n'),
        ('[privacy]\n[lint.rules."a/b"]\nkey = "x"\n', '[privacy]\nkey = "0123abcd"\n[lint.rules."a/b"]\nkey = "x"\n'),
    ],
)  # fmt: skip
def test_naming_a_key_changes_nothing_else(before: str, after: str, client: Path) -> None:
    (client / "webcare.toml").write_bytes(before.encode())
    name_key(".", "0123abcd")
    comment = "# De sleutel van de pseudoniemen in logs/. Dit is zijn kenmerk; de sleutel zelf hoort nooit in git."
    assert (client / "webcare.toml").read_bytes().decode() == after.replace("# C", comment)


@pytest.mark.parametrize("text", ['privacy = {}\nclient = "A"\n', 'client = "A\n'])
def test_settings_in_which_it_cannot_be_named_stay_as_they_are(text: str, client: Path) -> None:
    (client / "webcare.toml").write_text(text, "utf-8")
    assert refusal(name_key, ".", "0123abcd") == (
        "de sleutel kan hier niet worden genoemd",
        "the key cannot be named here",
        'zet er zelf bij: [privacy] key = "0123abcd"',
    )
    assert (client / "webcare.toml").read_text("utf-8") == text
