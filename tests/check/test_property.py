"""Whatever is in a client folder, check ends with findings: in order, at places that exist, of rules that have a page."""

from __future__ import annotations

import contextlib
import os
import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check.folders import lay
from webcare.check import check, load_folder_rules
from webcare.check.page import FolderExample, parse_page
from webcare.rules import load_rules
from webcare.store.workspace import open_workspace

EXAMPLES = [example for rule in load_folder_rules().values() for example in parse_page(rule.page).examples]
PIECES = st.sampled_from(
    ["\n", "  ", ": ", "- ", "[", "]", "{", "}", "~", "null", "''", "&a ", "*a", "<<: ", "\t", "\ufeff", "\x1b", "é", "9" * 40,
     "2026-02-30", "{{ x }}", "{% if", "---\n", "<<<<<<< HEAD\n", "#"]
)  # fmt: skip
NAMES = {*load_rules(), *load_folder_rules()}


@st.composite
def folders(draw: st.DrawFn) -> dict[str, bytes]:
    """The files of some examples together, a few of them with something cut out, doubled or put in."""
    chosen: list[FolderExample] = draw(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=6))
    files = {file.path: file.data for example in chosen for file in example.files if len(file.data) < 10_000}
    for path in draw(st.lists(st.sampled_from(sorted(files)), max_size=4)) if files else ():
        data = files[path]
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 40)))
        piece = draw(st.one_of(st.just(b""), st.just(data[start:end] * 2), PIECES.map(str.encode)))
        files[path] = data[:start] + piece + data[end:]
    if "webcare.toml" in files:  # settings that are no text at all are a reason to stop
        files["webcare.toml"] = files["webcare.toml"].decode("utf-8", "replace").encode()
    return files


@settings(max_examples=60)
@given(folders())
def test_it_ends_with_findings_in_order(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        lay(FolderExample((), None, wrong=False), Path(scratch))
        for name, data in files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(data)
        findings = check(open_workspace()).findings
        assert {one.rule for one in findings if not one.rule.startswith("eigen/")} <= NAMES
        paths = [one.path or "" for one in findings]
        assert [path for at, path in enumerate(paths) if at == 0 or paths[at - 1] != path] == list(dict.fromkeys(paths))
        for one in findings:
            assert os.path.exists(one.path or ""), one
            assert one.line >= 1 and one.column >= 1 and (one.line, one.column) <= (one.end_line, one.end_column)
        places = [(one.path, one.line, one.column) for one in findings]
        assert all(a[1:] <= b[1:] for a, b in pairwise(places) if a[0] == b[0])
