"""Change a draft's front matter and nothing else: every other byte, comment and line end stays as it is.

What comes out is read back before anybody may write it: when it does not say exactly what it should, or another key or
the text itself would say something else, the change is refused.
"""

import json
import re
from typing import NamedTuple

import msgspec

from webcare.model.draft import DraftHead, ReviewStep, Status
from webcare.model.errors import CannotRun
from webcare.model.finding import LINE_END, Source
from webcare.model.moment import written
from webcare.model.text import Text
from webcare.store.build import WRONG, Builder
from webcare.store.front import FENCE, read_front, split_front
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

PLAIN = re.compile(r"[A-Za-z][\w-]*")
"""Text that YAML takes for itself without quotation marks."""
NO_TEXT = frozenset("null true false yes no on off y n ~".split())
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""What YAML may not hold, or would take for the end of a line; the rest JSON escapes."""
BYTE_ORDER_MARK = "\ufeff"


class Change(NamedTuple):
    """What becomes of the front matter; None leaves a key as it is. ``step`` is added to ``review``."""

    status: Status | None = None
    author: str | None = None
    step: ReviewStep | None = None


def change_head(source: Source, change: Change) -> str:
    """The text of the draft with its front matter changed. Raises ``CannotRun`` where that cannot be done safely."""
    before = _head(source)
    text = source.text
    if split_front(text) is None and FENCE.match(text):
        raise _refusal(source)  # it was meant to be front matter, and has no end
    for key, value in (("status", change.status), ("author", change.author)):
        if value is not None and getattr(before, key) != value:
            text = _set(Source(source.path, text), key, value)
    if change.step is not None:
        text = _append(Source(source.path, text), _step(change.step))
    wanted = msgspec.structs.replace(
        before,
        status=change.status or before.status,
        author=change.author or before.author,
        review=[*before.review, *([change.step] if change.step else [])],
    )
    if not _says(Source(source.path, text), wanted) or _body(text) != _body(source.text):
        raise _refusal(source)
    return text


def _says(source: Source, wanted: DraftHead) -> bool:
    try:
        return _head(source) == wanted
    except CannotRun:
        return False


def _head(source: Source) -> DraftHead:
    """The front matter as it is read. Raises ``CannotRun`` when it is broken."""
    node, _, findings = read_front(source)
    if node is None and not findings:
        return DraftHead()
    builder = Builder(source)
    head = WRONG if node is None else builder.build(node, DraftHead)
    if not isinstance(head, DraftHead):
        first = (findings or builder.findings)[0]
        place = f"{first.path}:{first.line}:{first.column}"
        raise CannotRun(first.message, hint=first.hint, place=place)
    return head


def _body(text: str) -> str:
    parts = split_front(text)
    return text[parts[2] :] if parts else text.removeprefix(BYTE_ORDER_MARK)


def _refusal(source: Source) -> CannotRun:
    return CannotRun(
        Text("deze kenmerken kan webcare niet veilig wijzigen", "webcare cannot change this front matter safely"),
        hint=Text(
            "zet elk kenmerk op een eigen regel, als 'naam: waarde'", "put each key on its own line, as 'name: value'"
        ),
        place=source.path,
    )


def _set(source: Source, key: str, value: str) -> str:
    """The text with a key that has this value."""
    text = source.text
    found = _find(source, key)
    if found is None:
        return _with_line(source, [f"{key}: {scalar(value)}"])
    name, node = found
    if node.end > node.start:
        return text[: node.start] + scalar(value) + text[node.end :]
    at = text.index(":", name.end) + 1
    return f"{text[:at]} {scalar(value)}{text[at:]}"


def _append(source: Source, item: str) -> str:
    """The text with an item at the end of the list ``review``."""
    text = source.text
    found = _find(source, "review")
    if found is None:
        return _with_line(source, ["review:", f"  - {item}"])
    name, node = found
    if isinstance(node, Sequence) and text[node.start] == "[":
        comma = ", " if node.items else ""
        return f"{text[: node.end - 1]}{comma}{item}{text[node.end - 1 :]}"
    last, column = (_end(node, text), node.start) if isinstance(node, Sequence) else (name.end, name.start)
    indent = text[source.starts[source.position(column)[0] - 1] : column]
    more = "" if isinstance(node, Sequence) else "  "
    line_end = LINE_END.search(text, last)
    at = line_end.end() if line_end else len(text)
    return f"{text[:at]}{indent}{more}- {item}{_break(text)}{text[at:]}"


def _end(node: Node, text: str) -> int:
    """Where the last words of a value end; a block of YAML takes the comments behind it along."""
    if isinstance(node, Scalar) or text[node.start] in "[{":
        return node.end
    last = node.items[-1:] if isinstance(node, Sequence) else [value for _, value in node.pairs[-1:]]
    return _end(last[0], text) if last else node.end


def _with_line(source: Source, lines: list[str]) -> str:
    """The text with lines at the end of its front matter, which is made when there is none."""
    text = source.text
    parts = split_front(text)
    end = _break(text)
    if parts is None:
        mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
        made = "".join(f"{line}{end}" for line in ["---", *lines, "---"])
        return mark + made + text.removeprefix(BYTE_ORDER_MARK)
    node = read_front(source)[0]
    first = node.pairs[0][0].start if isinstance(node, Mapping) and node.pairs else parts[0]
    indent = text[source.starts[source.position(first)[0] - 1] : first] if isinstance(node, Mapping) else ""
    return text[: parts[1]] + "".join(f"{indent}{line}{end}" for line in lines) + text[parts[1] :]


def _find(source: Source, key: str) -> tuple[Scalar, Node] | None:
    """The key of the front matter, which may stand there under its alias, and its value."""
    names = {key, *(alias for alias, name in DraftHead.ALIASES.items() if name == key)}
    node = read_front(source)[0]
    pairs = node.pairs if isinstance(node, Mapping) else []
    return next(((name, value) for name, value in pairs if name.text in names), None)


def _break(text: str) -> str:
    """How the text ends its lines."""
    found = LINE_END.search(text)
    return found.group() if found else "\n"


def _step(step: ReviewStep) -> str:
    """A step on one line, so that two colleagues who each add one meet as lines in git."""
    values = [
        ("at", json.dumps(written(step.at))),
        ("act", step.act),
        ("by", scalar(step.by) if step.by else None),
        ("text", json.dumps(step.text) if step.text else None),
        ("note", scalar(step.note) if step.note is not None else None),
    ]
    return "{" + ", ".join(f"{key}: {value}" for key, value in values if value is not None) + "}"


def scalar(value: str) -> str:
    """A text as YAML, in quotation marks unless it is a plain word."""
    if PLAIN.fullmatch(value) and value.isascii() and value.lower() not in NO_TEXT:
        return value
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(value, ensure_ascii=False))
