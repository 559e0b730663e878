"""Which language webcare speaks: ``--lang``, ``WEBCARE_LANG``, ``language`` in webcare.toml, then the locale."""

import os
import sys

from webcare.model.errors import CannotRun
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
    """Decide on the language before the commands, and with them their help, are loaded.

    Raises ``CannotRun`` for a ``--lang`` that webcare does not speak.
    """
    asked = _value(arguments, "--lang")
    known = asked and asked.lower().startswith(("nl", "en"))
    chosen = (asked if known else None) or os.environ.get("WEBCARE_LANG") or _configured(arguments) or _locale()
    _current[0] = "en" if chosen.lower().startswith("en") else "nl"
    if asked and not known:
        hint = Text("kies uit: nl, en", "choose: nl, en")
        raise CannotRun(Text(f"onbekende taal '{asked[:20]}'", f"unknown language '{asked[:20]}'"), hint=hint)


def _value(arguments: list[str], option: str) -> str | None:
    """What was typed after an option, before anything has been parsed."""
    for at, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument.startswith(f"{option}="):
            return argument.removeprefix(f"{option}=")
        if argument == option and at + 1 < len(arguments):
            return arguments[at + 1]
    return None


def _configured(arguments: list[str]) -> str | None:
    """The nearest webcare.toml's language: of ``--client``, of the first path that was named, of the current folder."""
    from webcare.store.workspace import CONFIG_NAME, find_root

    named = (argument for argument in arguments[1:] if not argument.startswith("-") and os.path.exists(argument))
    try:
        root = _value(arguments, "--client") or find_root(next(named, "."))
        if root is None:
            return None
        import tomllib

        from webcare import limits

        with open(os.path.join(root, CONFIG_NAME), "rb") as file:
            text = file.read(limits.CONFIG).decode("utf-8", "replace")
        if any(line.count(".") > limits.DOTS for line in text.split("\n")):
            return None  # a dotted key without end takes the parser memory; whoever reads the settings says so
        language = tomllib.loads(text).get("language")
    except (OSError, ValueError, RecursionError):
        return None
    return language if language in ("nl", "en") else None


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if (value := os.environ.get(name)) and value not in ("C", "POSIX") and not value.startswith("C."):
            return "en" if not value.lower().startswith("nl") else "nl"
    if sys.platform == "win32":
        import locale

        return "nl" if (locale.getlocale()[0] or "").lower().startswith(("nl", "dutch")) else "en"
    return "nl"
