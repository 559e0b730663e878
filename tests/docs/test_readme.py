"""The README shows what webcare does today."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.docs.readme import README, renewed


@pytest.mark.skipif(sys.platform == "win32", reason="the README's console is a POSIX shell")
def test_readme_is_true(tmp_path: Path) -> None:
    text = README.read_text("utf-8")
    assert text == renewed(text, tmp_path)
