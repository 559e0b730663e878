"""What the logs tell about a person before anything is erased: in which conversations, with whom, under which names."""

from collections.abc import Callable
from typing import NamedTuple

from webcare import limits
from webcare.custody.lines import Head, fields_of, head_of, value_of
from webcare.custody.person import Person
from webcare.custody.rewrite import Line, Tell, pass_over
from webcare.language.reading import Reading
from webcare.pseudonyms.texts import greeted, signed
from webcare.store.workspace import Workspace

MOST_NAMES = 200
FEWEST_LETTERS = 3
FEWEST_WORDS = 4
"""Words of a sentence that is somebody's own, and not "dank je wel"."""


class Known(NamedTuple):
    """Conversations and sentences are hashes, so that memory stays small; it is that of one person's records."""

    records: dict[str, int]
    """How many records the person wrote, by log."""
    conversations: set[int]
    shared: set[int]
    """Those of the conversations in which other customers wrote too."""
    names: set[str]
    """Words by which the person was greeted or signed."""
    sentences: set[int]
    """What the person wrote, sentence by sentence, as ``sentence_keys`` has them."""


def learn(logs: list[str], person: Person, workspace: Workspace, tell: Tell | None = None) -> Known:
    """Read the logs twice: who wrote where, and what else was said there.

    Raises ``CannotRun`` for one that cannot be read.
    """
    known = Known({}, set(), set(), set(), set())
    for log in logs:

        def own(line: Line, log: str = log) -> None:
            head = head_of(line.data) if line.whole else None
            if head is not None and person.wrote(head.ref):
                known.records[log] = known.records.get(log, 0) + 1
                known.conversations.add(hash(head.conversation_id))
                _remember(signed, line, known, workspace)
                known.sentences.update(sentence_keys(body_of(line)))

        pass_over(log, own, tell)
    for log in logs if known.conversations else ():
        pass_over(log, lambda line: _others(line, person, known, workspace), tell)
    return known


def _others(line: Line, person: Person, known: Known, workspace: Workspace) -> None:
    head = head_of(line.data) if line.whole else None
    if head is None or hash(head.conversation_id) not in known.conversations or person.wrote(head.ref):
        return
    if head.type == "message" and _is_customer(head):
        known.shared.add(hash(head.conversation_id))
    elif head.type == "message" and head.direction == "out" and hash(head.conversation_id) not in known.shared:
        _remember(greeted, line, known, workspace)


def _is_customer(head: Head) -> bool:
    return head.author is not None and head.author.type == "customer"


def _remember(said: Callable[[str, Workspace], list[str]], line: Line, known: Known, workspace: Workspace) -> None:
    """Keep the words of the names that ``said`` (``greeted`` or ``signed``) finds in a message."""
    if len(known.names) < MOST_NAMES:
        for name in said(body_of(line), workspace):
            known.names.update(word for word in name.split() if len(word) >= FEWEST_LETTERS and word[0].isupper())


def body_of(line: Line) -> str:
    """The text of a message, as far as anybody reads it."""
    body = value_of((fields_of(line.data) or {}).get("body"))
    return body[: limits.MESSAGE] if isinstance(body, str) else ""


def sentence_keys(text: str) -> set[int]:
    """The sentences of a text without their capitalised words, as hashes; short ones are nobody's."""
    keys = set()
    for sentence in Reading(text).sentences:
        words = [token.text for token in sentence.words if token.text.islower()]
        if len(words) >= FEWEST_WORDS:
            keys.add(hash(" ".join(words)))
    return keys
