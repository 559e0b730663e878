"""Make a person unknown: the pseudonym of an account, and a text without the people in it."""

import os
from collections.abc import Collection
from functools import cached_property
from typing import Literal

from webcare.pseudonyms.keys import Key
from webcare.pseudonyms.refs import person_ref, token_of
from webcare.store.workspace import Workspace, open_workspace


class Pseudonymiser:
    """Pseudonyms with one key. ``text`` keeps what is the client's own, which it reads from the key's client folder."""

    def __init__(self, key: Key, workspace: Workspace | None = None) -> None:
        self._secrets = key.secrets
        self._root = key.root
        self._given = workspace

    @cached_property
    def _workspace(self) -> Workspace:
        return self._given or open_workspace(client=os.path.abspath(self._root))

    def person(self, kind: Literal["customer", "agent"], original: str) -> str:
        """``k_`` or ``a_`` and 16 hexadecimal characters: the same for the same account, however it is written.

        What is such a pseudonym already stays what it is.
        """
        return person_ref(self._secrets, kind, original)

    def token(self, kind: str, original: str) -> str:
        """Ten hexadecimal characters for an id or a link of another system, the same for the same one."""
        return token_of(self._secrets, kind, original)

    def text(self, body: str, names: Collection[str] = ()) -> str:
        """A text with ``[naam]``, ``[telefoonnummer]``, ``[@k_…]`` … where personal data stood.

        ``names`` are what people around it are called, such as the authors of a conversation (``Jan de Vries``): they
        are replaced wherever they stand, in small letters too. The client's own details and accounts stay. Doing it
        twice changes nothing.
        """
        from webcare.pseudonyms.texts import without_people

        return without_people(body, self._workspace, lambda account: self.person("customer", account), names)
