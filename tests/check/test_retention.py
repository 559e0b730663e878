"""Retention terms by channel: only for channels that exist, and for what has one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.store.told import told
from webcare.check import check
from webcare.scaffold import scaffold
from webcare.store.workspace import open_workspace

TERMS = """\
retention:
  - {what: logs, channels: [x, instgram], keep: 1 jaar, why: a}
  - {what: drafts, channels: [x], keep: 1 jaar, why: b}
  - {what: exports, channels: [], keep: 1 jaar, why: c}
  - {what: notes, channels: [x], keep: 1 jaar, why: d}
"""
TOLD = """\
handbook/privacy.yaml:2:32-2:40 error handboek/onbekende-verwijzing 'instgram'
  onbekend kanaal 'instgram' = bedoelde je 'instagram'?
  unknown channel 'instgram' = did you mean 'instagram'?
handbook/privacy.yaml:3:30-3:33 error handboek/termijn-geldt-nergens '[x]'
  drafts hebben geen kanaal, dus deze termijn geldt nergens = laat 'channels' weg
  drafts have no channel, so this term holds nowhere = leave 'channels' out"""


def test_terms_by_channel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    scaffold(str(tmp_path / "proef"), "Proef")
    monkeypatch.chdir(tmp_path / "proef")
    Path("handbook/privacy.yaml").write_text(TERMS, "utf-8")
    assert told(check(open_workspace()).findings).replace(os.sep, "/") == TOLD
