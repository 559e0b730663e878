"""The front matter changes and nothing else does."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webcare.model.draft import DraftHead, ReviewStep
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.review import Change, change_head
from webcare.store.build import WRONG, Builder
from webcare.store.front import read_front

AT = datetime(2026, 11, 22, 12, 40, tzinfo=UTC)
STEP = ReviewStep(at=AT, act="returned", by="sanne-vermeer", note='Noem "de" dag.')
LINE = '{at: "2026-11-22T12:40:00+00:00", act: returned, by: sanne-vermeer, note: "Noem \\"de\\" dag."}'
CHANGE = Change("to-review", "lotte-hendriks", STEP)
ADDED = f"status: to-review\nauthor: lotte-hendriks\nreview:\n  - {LINE}\n"


def changed(text: str, change: Change = CHANGE) -> str:
    return change_head(Source("a.md", text), change)


EDITED = {
    "no front matter": ("Hoi.\n", f"---\n{ADDED}---\nHoi.\n"),
    "nothing at all": ("", f"---\n{ADDED}---\n"),
    "a byte-order mark": ("\ufeffHoi.\r\n", ("\ufeff---\n" + ADDED + "---\n").replace("\n", "\r\n") + "Hoi.\r\n"),
    "empty front matter": ("---\n---\nHoi.", f"---\n{ADDED}---\nHoi."),
    "only a comment": ("---\n# van mij\n---\nHoi.", f"---\n# van mij\n{ADDED}---\nHoi."),
    "other keys": ("---\nchannel: x  # twitter\n---\nHoi.", f"---\nchannel: x  # twitter\n{ADDED}---\nHoi."),
    "indented keys": (
        "---\n  channel: x\n...\nHoi.",
        "---\n  channel: x\n  status: to-review\n  author: lotte-hendriks\n  review:\n    - " + LINE + "\n...\nHoi.",
    ),
    "keys that are there": (
        "---\nstatus:   'draft' # nog\nauteur: LH\nreview: []\nchannel: x\n---\nHoi.",
        f"---\nstatus:   to-review # nog\nauteur: lotte-hendriks\nreview: [{LINE}]\nchannel: x\n---\nHoi.",
    ),
    "keys without a value": (
        "---\nstatus:\nauthor: # wie?\ntoetsing:   \nchannel: x\n---\nHoi.",
        f"---\nstatus: to-review\nauthor: lotte-hendriks # wie?\ntoetsing:   \n  - {LINE}\nchannel: x\n---\nHoi.",
    ),
    "a list": (
        "---\nreview:\n- {at: 2026-01-01T10:00, act: requested} # eerst\n# hier\nchannel: x\n---\nHoi.",
        (
            f"---\nreview:\n- {{at: 2026-01-01T10:00, act: requested}} # eerst\n- {LINE}\n# hier\nchannel: x\n"
            "status: to-review\nauthor: lotte-hendriks\n---\nHoi."
        ),
    ),
    "a list of blocks": (
        "---\nreview:\n    - at: 2026-01-01T10:00\n      act: requested\n---\nHoi.",
        (
            f"---\nreview:\n    - at: 2026-01-01T10:00\n      act: requested\n    - {LINE}\n"
            "status: to-review\nauthor: lotte-hendriks\n---\nHoi."
        ),
    ),
    "a text of several lines": (
        "---\nreply-to: |\n  # geen opmerking\n  status: draft\n\nstatus: >-\n  draft\n---\nHoi.",
        (
            "---\nreply-to: |\n  # geen opmerking\n  status: draft\n\nstatus: to-review\n"
            f"author: lotte-hendriks\nreview:\n  - {LINE}\n---\nHoi."
        ),
    ),
    "a key that webcare does not know": ("---\nchanel: x\n---\nHoi.", f"---\nchanel: x\n{ADDED}---\nHoi."),
}


@pytest.mark.parametrize(("before", "after"), EDITED.values(), ids=EDITED)
def test_a_change(before: str, after: str) -> None:
    assert changed(before) == after


REFUSED = {
    "keys on one line": "---\n{channel: x}\n---\nHoi.",
    "never closed": "---\nchannel: x\nHoi.",
    "a list": "---\n- channel: x\n---\nHoi.",
    "no YAML": "---\nchannel: [x\n---\nHoi.",
    "a list that is none": "---\nreview: straks\n---\nHoi.",
    "a list with a comma at its end": "---\nreview: [{at: 2026-01-01T10:00, act: requested}, ]\n---\nHoi.",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_changed_safely_is_refused(text: str) -> None:
    with pytest.raises(CannotRun) as caught:
        changed(text)
    assert caught.value.place is not None and caught.value.place.startswith("a.md")


def head_of(text: str) -> tuple[DraftHead, int]:
    source = Source("a.md", text)
    node, body, findings = read_front(source)
    assert findings == []
    built = Builder(source).build(node, DraftHead) if node is not None else DraftHead()
    assert built is not WRONG and isinstance(built, DraftHead)
    return built, body


LINES = st.lists(
    st.sampled_from(
        [
            "channel: x", "channel: 'e-mail'  # post", "# status: draft", "", "  ", "topic: bezorging #", "reply-to: |\n  Hoi\n\n  daar: ja",
            "customer-name: \"Sanne: de ' klant\"", "ignore:\n- taal/spelfout — mag\n- kort/wijdlopig: mag", "template: a",
            "status: draft", "status:", "status: 'approved' # zo", "auteur: LH", "author: Jan de Vries",
            "review:", "review: []", "toetsing:\n- {at: 2026-01-01T10:00, act: sent}", "review:\n  - at: 2026-01-01T10:00+01:00\n    act: approved\n    text: 0123456789abcdef",
        ]
    ),
    max_size=8,
)  # fmt: skip
KEY = re.compile(r"(?:status|author|auteur|review|toetsing)\b")


def only_once(lines: list[str]) -> list[str]:
    """No key twice, under whatever name: that is an error of its own."""
    names = {"auteur": "author", "toetsing": "review"}
    kept: dict[str, str] = {}
    for at, line in enumerate(lines):
        name = line.partition(":")[0] if re.match(r"[a-z]", line) else str(at)
        kept.setdefault(names.get(name, name), line)
    return list(kept.values())


@settings(max_examples=300)
@given(
    LINES.map(only_once),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
    st.text(st.sampled_from([*"ab-#: \t\n\r'\"é😀"]), max_size=40),
    st.sampled_from(["---", "...", "---  "]),
    st.text(max_size=30),
    st.sampled_from(["to-review", "approved", "sent"]),
)
def test_every_other_byte_stays(
    lines: list[str], end: str, mark: str, body: str, close: str, note: str, status: str
) -> None:
    before = mark + end.join(["---", *"\n".join(lines).split("\n"), close, ""]).replace("\r\r\n", "\r\n") + body
    written = note.encode("utf-8", "replace").decode().strip() or None
    step = ReviewStep(at=AT, act="returned", note=written)
    change = Change(status, "joost-bakker", step)  # type: ignore[arg-type]  # one of the statuses
    after = change_head(Source("a.md", before), change)
    (old, begins), (new, stands) = head_of(before), head_of(after)
    assert after[stands:] == before[begins:], "the reply"
    assert after.startswith(mark + "---") and (after.count("\r\n") > 0) is (end == "\r\n" or "\r\n" in body)
    assert (new.status, new.author, new.review) == (status, "joost-bakker", [*old.review, step])
    for field in DraftHead.__struct_fields__:
        if field not in ("status", "author", "review"):
            assert getattr(new, field) == getattr(old, field)
    kept = iter(after[:stands].split(end))
    for line in before[:begins].split(end):
        assert KEY.match(line) or line in kept, f"{line!r} went"


@given(st.text())
def test_any_note_comes_back(note: str) -> None:
    step = ReviewStep(at=AT, act="returned", note=note.encode("utf-8", "replace").decode())
    assert head_of(changed("Hoi.", Change(None, None, step)))[0].review == ([step])
