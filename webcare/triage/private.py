"""What must not be repeated: personal data and people's accounts, masked in everything that leaves this room."""

from collections.abc import Mapping
from typing import Any

from webcare import limits
from webcare.privacy import Personal, find, mask
from webcare.privacy.masking import until_settled
from webcare.pseudonyms.own import compact, is_own, own_names
from webcare.pseudonyms.refs import REF
from webcare.pseudonyms.texts import accounts
from webcare.store.workspace import Workspace

VISIBLE = 3
"""Characters of somebody's account that stay readable, its sign among them."""
AS_IT_IS = frozenset("v type id conversation_id at channel surface direction trigger in_reply_to".split())
"""Fields that hold an id, a moment or a word of a format."""


def personal_data(text: str, workspace: Workspace) -> list[Personal]:
    """The personal data in a text, in order, our own contact details left out."""
    return [item for item in find(text, workspace.config.region) if not is_own(text, item, workspace)]


def hide(text: str, workspace: Workspace) -> str:
    """``text`` with personal data and accounts masked, character for character; what is the client's own stays."""
    text = until_settled(text, lambda text: mask(text, personal_data(text, workspace)))
    parts, at = [], 0
    for start, end in accounts(text, workspace):
        keep = min(start + VISIBLE, end)
        parts += [text[at:keep], "*" * (end - keep)]
        at = end
    return "".join(parts) + text[at:] if parts else text


def hide_author(author: str, workspace: Workspace) -> str:
    """The name of an account, masked unless it is a pseudonym, the client's own or a competitor's."""
    if REF.fullmatch(author) or compact(author) in own_names(workspace):
        return author
    keep = VISIBLE if author.startswith("@") else VISIBLE - 1
    return author[:keep] + "*" * max(0, len(author) - keep)


def hide_record(record: Mapping[str, Any], workspace: Workspace, depth: int = 0) -> dict[str, Any]:
    """A record with all its fields and every text in it masked."""
    return {
        hide(name, workspace): hide_id(value, workspace)
        if name in AS_IT_IS and not depth
        else _hidden(name, value, workspace, depth)
        for name, value in record.items()
    }


def hide_id(value: Any, workspace: Workspace) -> Any:
    """An id with what is personal in it masked; nine bare digits are an id before they are a citizen's.

    No system counts from a 0, as a phone number does.
    """
    counted = isinstance(value, str) and value.isdecimal() and not value.startswith("0")
    return hide(value, workspace) if isinstance(value, str) and not counted else value


def _hidden(name: str, value: Any, workspace: Workspace, depth: int) -> Any:
    if isinstance(value, str):
        return hide_author(value, workspace) if name in ("author", "ref") else hide(value, workspace)
    if depth >= limits.RECORD_DEPTH:  # what lies deeper is left out
        return None
    if isinstance(value, Mapping):
        return hide_record(value, workspace, depth + 1)
    if isinstance(value, list):
        return [_hidden(name, item, workspace, depth + 1) for item in value]
    return value
