"""Add example questions to an answer's file: that one place changes, the rest stays byte for byte."""

import os
from collections.abc import Sequence

import msgspec

from webcare import limits
from webcare.model.answer import AnswerHead
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.store.answers import parse_answer
from webcare.store.files import read_source, rewrite_text, shown
from webcare.store.front import read_front, split_front
from webcare.store.items import with_items

KEYS = ("questions", *(alias for alias, name in AnswerHead.ALIASES.items() if name == "questions"))


def add_questions(path: str, questions: Sequence[str]) -> bool:
    """Add them in one step. False, and nothing written, when the file is not in a form that such an edit understands.

    Raises ``CannotRun`` when the file cannot be read or written.
    """
    source = read_source(path, limits.ANSWER, name=shown(os.path.abspath(path)))
    changed = with_questions(source, questions)
    if changed is None:
        return False
    rewrite_text(path, source.text, changed)
    return True


def with_questions(source: Source, questions: Sequence[str]) -> str | None:
    """The text with the questions; None unless reading it back gives the same answer with exactly these added."""
    parts = split_front(source.text)
    before, _ = parse_answer(source)
    if parts is None or before is None:
        return None
    tree, _, _ = read_front(source)
    changed = with_items(source.text, tree, KEYS, questions, parts[1])
    if len(changed.encode()) > limits.ANSWER:
        return None
    try:
        after, findings = parse_answer(Source(source.path, changed))
    except CannotRun:
        return None
    wanted = msgspec.structs.replace(before.head, questions=[*before.head.questions, *questions])
    same_body = changed.endswith(source.text[parts[2] :])
    if after is None or after.head != wanted or not same_body or len(findings) > len(parse_answer(source)[1]):
        return None
    return changed
