"""Whatever changes in a client folder, it is told, in every form, and nobody's output is broken by it."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.diff.handbooks import clients, edited
from tests.diff.writing import write_client
from webcare.diff import compare
from webcare.show.diff.machine import Versions, diff_json, github
from webcare.show.diff.page import page
from webcare.show.diff.report import Report, report
from webcare.show.diff.sentences import MOST
from webcare.show.diff.text import text
from webcare.show.findings import Style
from webcare.show.machine import pretty
from webcare.store.workspace import open_workspace

RAW = re.compile(r"\b(?:None|True|False|Struct|NODEFAULT)\b|\{'|\['|<enum|__")
"""What Python calls things: no word for a copywriter."""


@pytest.fixture(scope="module", autouse=True)
def no_cache() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEBCARE_CACHE", "off")
        yield


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    before = draw(clients())
    return before, draw(st.one_of(edited(before), edited(before), clients()))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(pairs())
def test_every_change_is_told(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_client(Path(folder, "a"), pair[0])
        write_client(Path(folder, "b"), pair[1])
        before, after = (open_workspace(client=str(Path(folder, name))) for name in "ab")
        compared = compare(before, after)
        made = report(compared.changes, before, after)
    assert bool(made.lines) is bool(compared.changes)
    for line in made.lines:
        for words in line.words:
            assert words.strip()
            assert len(words) < 2 * MOST
            assert not RAW.search(re.sub("‘[^’]*’", "", words)), words
    _forms(made)


def _forms(made: Report) -> None:
    for language in ("nl", "en"):
        for one in (*text(made, Style(language)), *page(made, language), *github(made, language, "klant")):
            assert not re.search("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e]", one)
        assert all(re.match("::(?:notice|warning) file=klant/", one) for one in github(made, language, "klant"))
    document = json.loads(pretty(diff_json(made, Versions("x", "a", None))))
    assert document["changed"] == len(made.lines)
    assert sum(len(group["changes"]) for group in document["groups"]) == len(made.lines)
