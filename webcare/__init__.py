"""webcare: a toolkit for Dutch webcare teams, on plain files in git.

The command line is the interface: its options, its exit codes and its JSON. From Python there is one thing more, for a
form or a bot that holds a reply against a handbook while it is written:

    >>> import webcare
    >>> [finding.rule for finding in webcare.lint_text("Hoi Sanne, de de lamp is onderweg. ^SV")]
    ['taal/dubbel-woord']

What ``__all__`` names stays as it is within a major version. Everything else in the package is webcare's own affair.
"""

__version__ = "1.0.0"

__all__ = ["CannotRun", "Finding", "Severity", "Text", "__version__", "lint_text"]

TYPE_CHECKING = False  # as typing's; importing that would cost every start-up
if TYPE_CHECKING:
    from webcare.api import lint_text
    from webcare.model.errors import CannotRun
    from webcare.model.finding import Finding, Severity
    from webcare.model.text import Text

else:  # not for type checkers, which would then believe any name

    def __getattr__(name: str) -> object:
        """What is public, imported when it is asked for (PEP 562)."""
        home = {
            "CannotRun": "webcare.model.errors",
            "Finding": "webcare.model.finding",
            "Severity": "webcare.model.finding",
            "Text": "webcare.model.text",
            "lint_text": "webcare.api",
        }.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(home), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """What there is, asked for or not yet."""
        return sorted({*globals(), *__all__})
