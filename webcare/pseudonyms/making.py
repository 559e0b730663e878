"""Make a key, write it where nobody else can read it, and name it in ``webcare.toml``."""

import os
import re
import secrets
from contextlib import suppress

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.files import write_whole
from webcare.platform.reasons import reason
from webcare.pseudonyms.keys import SECRET, VARIABLE, Key, configured_id, path_of, refuse_inside
from webcare.store.files import cannot_open, read_source, rewrite_text, shown
from webcare.store.workspace import CONFIG_NAME

TABLE = re.compile(r"^[ \t]*\[privacy\][^\n]*\n?", re.MULTILINE)
NEXT = re.compile(r"^[ \t]*\[", re.MULTILINE)
ENTRY = re.compile(r"^([ \t]*key[ \t]*=[ \t]*)(?:\"[^\"\n]*\"|'[^'\n]*')", re.MULTILINE)
COMMENT = "# De sleutel van de pseudoniemen in logs/. Dit is zijn kenmerk; de sleutel zelf hoort nooit in git."


def new_key(client_root: str, client: str, *, force: bool = False) -> tuple[Key, str, str | None]:
    """Make the key of a client: the key, where it lies, and where a key that lay there went.

    Raises ``CannotRun`` when the client has one already; with ``force`` it gets another, and the old one is kept.
    """
    named = configured_id(client_root)
    chosen = os.environ.get(VARIABLE)
    if not force and (named is not None or (chosen and os.path.lexists(chosen))):
        raise CannotRun(
            Text("deze klant heeft al een sleutel", "this client has a key already"),
            hint=Text(
                "'webcare privacy key rotate' wisselt hem; met --force begin je met een andere, en dan horen "
                "nieuwe pseudoniemen niet meer bij de oude",
                "'webcare privacy key rotate' renews it; --force begins another, and then new pseudonyms no longer "
                "match the old ones",
            ),
        )
    key = Key([secrets.token_bytes(SECRET)], client_root)
    path = os.path.abspath(chosen) if chosen else path_of(key.id)
    refuse_inside(path, client_root)
    kept = keep(path) if os.path.lexists(path) else None
    write_key(path, key, client)
    name_key(client_root, key.id)
    return key, path, kept


def keep(path: str, *, both: bool = False) -> str:
    """Give the key that lies here another name, so that no key is ever overwritten, and return it.

    With ``both`` it has its own name as well until another takes that, so that there is no moment without a key.
    """
    number = 1
    while os.path.lexists(kept := f"{path}.{number}.bak"):
        if both and os.path.samefile(path, kept):
            return kept
        number += 1
    if both:
        with suppress(OSError):  # a file system without hard links
            os.link(path, kept)
            return kept
    try:
        os.rename(path, kept)
    except OSError as problem:
        raise cannot_open(problem, shown(path)) from None
    return kept


def write_key(path: str, key: Key, client: str) -> None:
    """Write a key that only its owner may read, whole or not at all. Raises ``CannotRun``, and when a file is there."""
    said = " ".join(client.split())
    lines = [
        f"# webcare: de sleutel {key.id} van {said}. Zet een kopie in de wachtwoordkluis, nooit in git of in een mail.",
        *(secret.hex() for secret in key.secrets),
    ]
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        write_whole(path, [f"{line}\n".encode() for line in lines], new=True)
    except OSError as problem:
        why = reason(problem)
        message = Text(f"de sleutel kan niet worden bewaard ({why.nl})", f"the key cannot be kept ({why.en})")
        raise CannotRun(message, place=shown(path)) from None


def name_key(client_root: str, identity: str) -> None:
    """Let ``webcare.toml`` name this key; all else in it stays as it is. Raises ``CannotRun``."""
    path = os.path.join(client_root, CONFIG_NAME)
    source = read_source(path, limits.CONFIG, name=shown(path))
    text = _named(source.text, identity)
    import tomllib

    try:
        written = tomllib.loads(text.removeprefix("\ufeff")).get("privacy", {}).get("key")
    except (tomllib.TOMLDecodeError, AttributeError):
        written = None
    if written != identity:
        raise CannotRun(
            Text("de sleutel kan hier niet worden genoemd", "the key cannot be named here"),
            hint=Text(
                f'zet er zelf bij: [privacy] key = "{identity}"', f'add it yourself: [privacy] key = "{identity}"'
            ),
            place=shown(path),
        )
    if text != source.text:
        rewrite_text(path, source.text, text)


def _named(text: str, identity: str) -> str:
    table = TABLE.search(text)
    if table is None:
        end = "\r\n" if "\r\n" in text else "\n"
        gap = "" if not text or text.endswith("\n") else end
        return f'{text}{gap}{end}{COMMENT}{end}[privacy]{end}key = "{identity}"{end}'
    following = NEXT.search(text, table.end())
    until = following.start() if following else len(text)
    entry = ENTRY.search(text, table.end(), until)
    if entry is not None:
        return f'{text[: entry.end(1)]}"{identity}"{text[entry.end() :]}'
    gap = "" if text[: table.end()].endswith("\n") else "\n"
    return f'{text[: table.end()]}{gap}key = "{identity}"\n{text[table.end() :]}'
