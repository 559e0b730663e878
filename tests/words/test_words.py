"""Words are looked up, and added to the vocabulary without touching anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.model.errors import CannotRun
from webcare.store.workspace import Workspace, open_workspace
from webcare.words import Looked, add, look_up, speller_of

FILES = {
    "none": (None, "accept:\n  - leddimmer\n  - vulpapier\n"),
    "empty": ("", "accept:\n  - leddimmer\n  - vulpapier\n"),
    "no key": (
        "# Woorden\nabbreviations:\n  AVG: wet",
        "# Woorden\nabbreviations:\n  AVG: wet\naccept:\n  - leddimmer\n  - vulpapier\n",
    ),
    "flow": ("accept: [dimbaar]  # ook goed\n", "accept: [dimbaar, leddimmer, vulpapier]  # ook goed\n"),
    "empty flow": ("accept: []\nnames: []\n", "accept: [leddimmer, vulpapier]\nnames: []\n"),
    "nothing": ("accept:\nnames: []\n", "accept:\n  - leddimmer\n  - vulpapier\nnames: []\n"),
    "block": (
        "accept:\n- dimbaar   # een woord\n- 'sfeer''tje'\n\n# Namen\nnames: []\n",
        "accept:\n- dimbaar   # een woord\n- 'sfeer''tje'\n- leddimmer\n- vulpapier\n\n# Namen\nnames: []\n",
    ),
    "indented": (
        "accept:\n    - dimbaar\nnames: []\n",
        "accept:\n    - dimbaar\n    - leddimmer\n    - vulpapier\nnames: []\n",
    ),
    "crlf": ("accept:\r\n  - dimbaar\r\n", "accept:\r\n  - dimbaar\r\n  - leddimmer\r\n  - vulpapier\r\n"),
    "no last line end": ("accept:\n  - dimbaar", "accept:\n  - dimbaar\n  - leddimmer\n  - vulpapier"),
}


def client(folder: Path, vocabulary: str | None) -> Workspace:
    (folder / "handbook").mkdir(exist_ok=True)
    (folder / "webcare.toml").write_text('client = "Test"\n', "utf-8")
    if vocabulary is not None:
        (folder / "handbook" / "vocabulary.yaml").write_bytes(vocabulary.encode())
    return open_workspace(client=str(folder))


@pytest.mark.parametrize(("before", "after"), FILES.values(), ids=FILES.keys())
def test_add_touches_nothing_else(tmp_path: Path, before: str | None, after: str) -> None:
    workspace = client(tmp_path, before)
    assert add(["leddimmer", "vulpapier", "leddimmer"], workspace) == ["leddimmer", "vulpapier"]
    assert (tmp_path / "handbook" / "vocabulary.yaml").read_bytes() == after.encode()
    again = open_workspace(client=str(tmp_path))
    assert add(["vulpapier"], again) == []
    assert again.handbook.findings == []


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=30)))
def test_what_was_added_is_known(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    folder = tmp_path_factory.mktemp("client")
    workspace = client(folder, "names: []\n")
    usable = [word for word in words if word.strip() and word.isprintable()]
    add(usable, workspace)
    again = open_workspace(client=str(folder))
    assert again.handbook.vocabulary.accept == list(dict.fromkeys(usable))
    assert again.handbook.findings == []


@pytest.mark.parametrize("word", ["", "  ", "a\nb", "\x1b[31m", "a" * 101])
def test_what_is_no_word_is_refused(tmp_path: Path, word: str) -> None:
    with pytest.raises(CannotRun) as refused:
        add([word], client(tmp_path, "accept: []\n"))
    assert refused.value.message == ("dit is geen woord om te bewaren", "this is no word to keep")
    assert (tmp_path / "handbook" / "vocabulary.yaml").read_text("utf-8") == "accept: []\n"


def test_a_broken_vocabulary_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as refused:
        add(["leddimmer"], client(tmp_path, "accept: [\n"))
    assert refused.value.message == ("vocabulary.yaml is niet in orde", "vocabulary.yaml is not in order")
    assert (tmp_path / "handbook" / "vocabulary.yaml").read_text("utf-8") == "accept: [\n"


def test_look_up(tmp_path: Path) -> None:
    speller = speller_of(client(tmp_path, "accept: [lumenmeter]\nnames: [{name: Zolderlicht Duo}]\n"))
    assert look_up("retourlabel", speller) == Looked("retourlabel", True, (), ())
    assert look_up("klantenservise", speller) == Looked("klantenservise", False, (), ("klantenservice",))
    assert look_up("retourdoosje", speller) == Looked("retourdoosje", True, ("retour", "doosje"), ())
    assert look_up("lumenmeter", speller).known
    assert look_up("Zolderlicht", speller).known
