"""Which references in a log are one colleague."""

from webcare.model.errors import CannotRun
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.store.workspace import Workspace


def refs_of(contact: str, workspace: Workspace) -> tuple[frozenset[str], CannotRun | None]:
    """Everything that a log may call a contact: its id, name, initials and addresses, and the pseudonyms of those.

    Pseudonyms need the client's key; without it they are missing, and the refusal says why.
    """
    handbook = workspace.handbook
    entry, names = handbook.contacts.get(contact), [contact]
    if entry is not None:
        names += [entry.name, entry.public_name or "", *(means.value for means in entry.means)]
    names += [
        member.initials for member in (handbook.team.members if handbook.team else []) if member.contact == contact
    ]
    known = frozenset(filter(None, names))
    try:
        pseudonymiser = Pseudonymiser(open_key(workspace.root or ""), workspace)
    except CannotRun as problem:
        return known, problem
    return known | {pseudonymiser.person("agent", name) for name in known}, None
