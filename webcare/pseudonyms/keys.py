"""The key of a client: where it lies, how it is read, and what may be said of it.

A key is one or more secrets of 32 bytes, oldest first. A pseudonym is made with the first and renewed with each that
follows, so that a new secret changes every pseudonym in the logs although nobody knows any more what they stand for.
The key lies in the user's own data folder (``WEBCARE_KEY_FILE`` names another file, for CI), never in the client folder
or its repository. ``webcare.toml`` names it by its id, which is a hash and gives nothing away.
"""

import os
import re
import stat
from collections.abc import Sequence

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import read_bytes, shown
from webcare.store.repository import repository_top
from webcare.store.workspace import CONFIG_NAME, read_config

VARIABLE = "WEBCARE_KEY_FILE"
SECRET = 32
"""Bytes of a secret."""
HEX = re.compile(r"[0-9a-fA-F]{64}")


class Key:
    """The secrets of a client, oldest first, and the client folder that they belong to. It shows its id only."""

    __slots__ = ("id", "root", "secrets")

    def __init__(self, secrets: Sequence[bytes], root: str) -> None:
        from hashlib import sha256

        self.secrets = tuple(secrets)
        self.root = root
        self.id = sha256(b"webcare key id\0" + b"".join(self.secrets)).hexdigest()[:8]

    def __repr__(self) -> str:
        return f"Key({self.id})"


def open_key(client_root: str) -> Key:
    """The key of a client.

    Raises ``CannotRun`` when there is none, when it is not the one that ``webcare.toml`` names, when others may read
    it, or when a rotation was broken off.
    """
    path = key_path(client_root)
    if path is None:
        raise CannotRun(
            Text("deze klant heeft nog geen sleutel", "this client has no key yet"),
            hint=Text("maak er een met 'webcare privacy key new'", "make one with 'webcare privacy key new'"),
        )
    if os.path.lexists(journal_path(path)):
        raise CannotRun(
            Text("het wisselen van de sleutel is niet afgemaakt", "a rotation of the key was not finished"),
            hint=Text("maak het af met 'webcare privacy key rotate'", "finish it with 'webcare privacy key rotate'"),
        )
    key = read_key(path, client_root)
    wanted = configured_id(client_root)
    if wanted is not None and key.id != wanted:
        raise CannotRun(
            Text(
                f"dit is sleutel {key.id}, en {CONFIG_NAME} vraagt om {wanted}",
                f"this is key {key.id}, and {CONFIG_NAME} asks for {wanted}",
            ),
            hint=Text(f"vraag een collega om sleutel {wanted}", f"ask a colleague for key {wanted}"),
            place=shown(path),
        )
    return key


def read_key(path: str, client_root: str) -> Key:
    """The key in a file: a secret of 64 hexadecimal digits on each line that is no comment. Raises ``CannotRun``."""
    name = shown(path)
    if not os.path.lexists(path):
        raise CannotRun(
            Text("de sleutel van deze klant staat niet op deze computer", "this client's key is not on this computer"),
            hint=Text(
                "vraag hem aan een collega, en zet hem hier neer", "ask a colleague for it, and put it in this place"
            ),
            place=name,
        )
    refuse_inside(path, client_root)
    lines = read_bytes(path, limits.KEY_FILE, name).decode("utf-8", "replace").splitlines()
    secrets = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if not secrets or not all(HEX.fullmatch(secret) for secret in secrets):
        raise CannotRun(
            Text("dit is geen sleutel van webcare", "this is no key of webcare"),
            hint=Text("vraag de sleutel aan een collega die hem heeft", "ask a colleague who has the key"),
            place=name,
        )
    if os.name == "posix" and VARIABLE not in os.environ and stat.S_IMODE(os.stat(path).st_mode) & 0o077:
        raise CannotRun(
            Text("anderen op deze computer kunnen deze sleutel lezen", "others on this computer can read this key"),
            hint=Text(f"herstel dat met: chmod 600 {name}", f"mend that with: chmod 600 {name}"),
            place=name,
        )
    return Key([bytes.fromhex(secret) for secret in secrets], client_root)


def key_path(client_root: str) -> str | None:
    """Where the key of a client lies, or should; None when nobody has made one."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return os.path.abspath(chosen)
    identity = configured_id(client_root)
    return None if identity is None else path_of(identity)


def path_of(identity: str) -> str:
    """Where the key with this id lies in the user's own data folder: each key has a file of its own."""
    from platformdirs import user_data_dir

    return os.path.join(user_data_dir("webcare", appauthor=False), "keys", f"{identity}.key")


def journal_path(path: str) -> str:
    """Beside a key: what a rotation still has to do."""
    return f"{path}.rotation"


def configured_id(client_root: str) -> str | None:
    """The id of the key that ``webcare.toml`` names."""
    return read_config(os.path.join(client_root, CONFIG_NAME))[0].privacy.key


def refuse_inside(path: str, client_root: str) -> None:
    """Raise ``CannotRun`` for a key in the client folder or its repository: it would go along with the logs."""
    top = os.path.realpath(client_root)
    outermost = repository_top(client_root) or top
    if os.path.realpath(path).startswith((outermost.rstrip(os.sep) + os.sep, top.rstrip(os.sep) + os.sep)):
        raise CannotRun(
            Text(
                "de sleutel ligt in de klantmap of haar repository",
                "the key lies in the client folder or its repository",
            ),
            hint=Text("bewaar hem op een andere plek", "keep it somewhere else"),
            place=shown(path),
        )
