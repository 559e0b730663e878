"""The drafts that were not sent yet, by how far they are."""

import os
from datetime import tzinfo

from webcare.handover.book import Drafted
from webcare.lint.drafts import drafts_in
from webcare.review import Waiting, read_heads
from webcare.store.workspace import Workspace


def drafts_of(workspace: Workspace, zone: tzinfo) -> list[Drafted]:
    """Each draft whose front matter can be read; who wrote it and to whom stays in the file."""
    folder = workspace.path("drafts")
    found = []
    for item in read_heads(drafts_in(folder) if os.path.isdir(folder) else (), zone):
        if isinstance(item, Waiting) and item.head.status != "sent":
            name = os.path.relpath(item.path, folder).replace(os.sep, "/")
            found.append(Drafted(name, item.head.status, item.head.channel, item.head.topic))
    return found
