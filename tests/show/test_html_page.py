"""What every HTML page of webcare shares: its policy, and text of others made harmless."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from webcare.show import html


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_a_policy_lets_through_what_it_names_and_nothing_else() -> None:
    assert html.policy("a{}") == f"default-src 'none'; style-src {source('a{}')}; base-uri 'none'; form-action 'none'"
    assert html.policy("a{}", "b()") == (
        f"default-src 'none'; script-src {source('b()')}; style-src {source('a{}')}; base-uri 'none'; form-action 'none'"
    )


def test_text_of_others_is_escaped_and_without_control_characters_and_ours_is_not(tmp_path: Path) -> None:
    (tmp_path / "x.jinja").write_text("{{ theirs }}|{{ ours }}|{{ count }}", "utf-8")
    (tmp_path / "x.css").write_text("a > b {}\r\n", "utf-8", newline="")
    module = str(tmp_path / "x.py")
    ours = html.read(module, "x.css")
    made = html.environment(module).get_template("x.jinja").render(theirs="<b>\x1b[1m\u202e&", ours=ours, count=3)
    assert made == "&lt;b&gt;\\u001b[1m\\u202e&amp;|a > b {}\n|3"
    assert isinstance(ours, Markup)


def test_a_name_that_is_missing_is_no_silent_gap(tmp_path: Path) -> None:
    (tmp_path / "x.jinja").write_text("{{ weg }}", "utf-8")
    with pytest.raises(UndefinedError):
        html.environment(str(tmp_path / "x.py")).get_template("x.jinja").render()
