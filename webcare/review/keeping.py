"""A reply that was written elsewhere, kept as a draft so that a colleague can look at it."""

import os
from datetime import datetime

from webcare.model.draft import Draft
from webcare.review.editing import scalar
from webcare.store.fresh import write_new
from webcare.store.workspace import Workspace


def keep(draft: Draft, workspace: Workspace, now: datetime) -> str:
    """Write a draft into the client's folder of drafts, under a name of its own; return its path.

    The customer's message is not written down again where the conversation in the log holds it. Raises ``CannotRun``
    when the folder or the disk refuses.
    """
    head = {
        "channel": draft.channel,
        "surface": draft.surface,
        "conversation": draft.conversation,
        "reply-to": None if draft.conversation else draft.reply_to,
        "template": draft.template,
        "author": draft.author,
    }
    lines = "".join(f"{key}: {scalar(value)}\n" for key, value in head.items() if value)
    text = f"---\n{lines}---\n{draft.text[draft.body_start :].strip()}\n"
    stem = os.path.join(workspace.path("drafts"), f"{now:%Y-%m-%d-%H%M}")
    path, number = f"{stem}.md", 1
    while not write_new(path, text):
        number += 1
        path = f"{stem}-{number}.md"
    return path
