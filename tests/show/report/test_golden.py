"""The pictures of a small report, held against what is kept in ``golden/``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.show.report.golden import FOLDER, LANGUAGES, path_of, shown
from webcare.model.text import Language


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_in_words(tmp_path: Path, language: Language, shared: bool) -> None:
    assert shown(tmp_path, language, shared=shared) == path_of(language, shared=shared).read_text("utf-8")


def test_nothing_else_is_kept() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {
        path_of(a, shared=b).name for a in LANGUAGES for b in (False, True)
    }
