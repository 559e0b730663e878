"""Whatever stands in the files: a comparison, the same there and back, and never anything else."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.diff.folders import Files, laid
from webcare.diff import compare, mirror, snapshot

PIECES = [
    "a", "b", "id", "name", "kind", "person", "valid-from", "2026-01-01", "1h", "text", "null", "true", "9:00-17:00",
    ": ", ":", "- ", ", ", "[", "]", "{", "}", "'", '"', "\n", "\n  ", "\n    ", "---\n", "## x\n", "# ", "|\n", "&a ",
    "*a", "!!str ", "<<: ", "\t", "\ufeff", "\u200b", "\u0085", "\U0001f642", "{{ facts.a }}", "=======\n",
]  # fmt: skip
NAMES = ["webcare.toml", "contacts", "targets", "tone", "escalation", "facts", "answers/a.md", "answers/fragments/f.md"]
garbage = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
folders = st.dictionaries(st.sampled_from(NAMES), st.one_of(garbage, garbage, st.binary(max_size=40))).map(
    lambda files: {name: text for name, text in files.items() if name != "webcare.toml" or isinstance(text, str)}
)
"""Settings that are no text at all stop every command: that is for ``open_workspace`` to say."""


@settings(max_examples=150)
@given(folders, folders)
@example({"contacts": "jan: {kind: person}\nals: [\n"}, {"contacts": "jan: {kind: person, name: Jan}\n"})
@example({"facts": "a: x\na: y\nB: z\n"}, {"facts": "a: y\n"})
@example({"answers/a.md": "---\nid: a\ntitle: A\n---\n"}, {"answers/a.md": "---\nid: [a]\ntitle: A\n---\n"})
def test_nothing_breaks_it(before: Files, after: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = laid(Path(folder, "a"), before), laid(Path(folder, "b"), after)
        there, back = compare(ours, theirs), compare(theirs, ours)
        assert compare(ours, ours).changes == []
        assert snapshot(ours).keys() == snapshot(theirs).keys()
    assert Counter(map(repr, back.changes)) == Counter(map(repr, mirror(there.changes)))
    assert {*map(repr, back.unreadable)} == {*map(repr, there.unreadable)}
