"""Which answers would be suggested for past questions, in two versions of the sample client."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.impact.versions import ROOT, past, sample
from webcare.impact.changed import Changed
from webcare.impact.suggesting import MOST_ASKED, replay_suggesting
from webcare.store.workspace import Workspace, open_workspace

GONE = "verkeerd-artikel"


@pytest.fixture(scope="module")
def without_an_answer(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("client")
    for name in ("handbook", "answers"):
        shutil.copytree(Path(ROOT) / name, folder / name)
    shutil.copy(Path(ROOT) / "webcare.toml", folder)
    (folder / "answers" / f"{GONE}.md").unlink()
    return open_workspace(client=str(folder))


def test_an_answer_that_is_gone_is_suggested_no_more(without_an_answer: Workspace) -> None:
    found = replay_suggesting(past(), Changed(sample(), without_an_answer))
    assert found.n > found.asked > 200
    assert found.asked <= MOST_ASKED
    assert found.every == -(-found.n // MOST_ASKED)
    lost = [one for one in found.examples if one.before == GONE]
    assert found.gone + found.other >= len(lost) > 0
    assert all(one.after != GONE for one in found.examples)


def test_the_text_of_an_answer_decides_no_suggestion(tmp_path: Path) -> None:
    for name in ("handbook", "answers"):
        shutil.copytree(Path(ROOT) / name, tmp_path / name)
    shutil.copy(Path(ROOT) / "webcare.toml", tmp_path)
    path = tmp_path / "answers" / f"{GONE}.md"
    path.write_text(path.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
    found = replay_suggesting(past(), Changed(sample(), open_workspace(client=str(tmp_path))))
    assert (found.asked, found.other, found.gone, found.new) == (0, 0, 0, 0)


def test_without_questions_nothing_is_learned(without_an_answer: Workspace) -> None:
    found = replay_suggesting(past()._replace(cases=[]), Changed(sample(), without_an_answer))
    assert (found.n, found.asked) == (0, 0)
