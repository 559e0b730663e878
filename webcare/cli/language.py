"""Which language webcare speaks: ``--lang``, ``WEBCARE_LANG``, ``language`` in webcare.toml, then the locale."""

import os
import sys

from webcare.model.text import Language, Text

_current: list[Language] = ["nl"]


def current() -> Language:
    """The language of this run."""
    return _current[0]


def t(nl: str, en: str) -> str:
    """The text in the language of this run."""
    return nl if _current[0] == "nl" else en


def say(text: Text) -> str:
    """A ``Text`` in the language of this run."""
    return text.in_(_current[0])


def settle(arguments: list[str]) -> None:
    """Decide on the language before the commands, and with them their help, are loaded."""
    chosen = _flag(arguments) or os.environ.get("WEBCARE_LANG") or _configured(arguments) or _locale()
    _current[0] = "en" if chosen.lower().startswith("en") else "nl"


def _flag(arguments: list[str]) -> str | None:
    for at, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and at + 1 < len(arguments):
            return arguments[at + 1]
    return None


def _configured(arguments: list[str]) -> str | None:
    """The nearest webcare.toml's language: of ``--client``, else of the current folder."""
    from webcare.store.workspace import CONFIG_NAME, find_root

    client = next((arguments[at + 1] for at, a in enumerate(arguments[:-1]) if a == "--client"), None)
    try:
        root = client or find_root(".")
        if root is None:
            return None
        import tomllib

        with open(os.path.join(root, CONFIG_NAME), "rb") as file:
            language = tomllib.loads(file.read(100_000).decode("utf-8", "replace")).get("language")
    except (OSError, ValueError, RecursionError):
        return None
    return language if isinstance(language, str) else None


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if (value := os.environ.get(name)) and value not in ("C", "POSIX") and not value.startswith("C."):
            return "en" if not value.lower().startswith("nl") else "nl"
    if sys.platform == "win32":
        import locale

        return "nl" if (locale.getlocale()[0] or "").lower().startswith(("nl", "dutch")) else "en"
    return "nl"
