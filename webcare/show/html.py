"""An HTML page that needs nothing else: our own template and style sheet, and the text of others made harmless.

A page fetches nothing and sends nothing; no style holds and no script runs but the ones whose hash its policy names.
"""

import base64
import hashlib
import os

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from webcare.show import safe


def environment(module: str) -> Environment:
    """Templates beside a module (its ``__file__``); every text goes in escaped and without control characters."""
    return Environment(
        loader=FileSystemLoader(_folder(module)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_inert,
    )


def read(module: str, name: str) -> Markup:
    """A style sheet or a script of ours beside a module, to stand in a page as it is."""
    with open(os.path.join(_folder(module), name), encoding="utf-8") as file:
        return Markup(file.read())  # noqa: S704  our own file


def policy(style_sheet: str, script: str | None = None) -> str:
    """The content security policy: nothing may be fetched or sent, and only this style sheet and this script count."""
    scripts = "" if script is None else f"script-src {_source(script)}; "
    return f"default-src 'none'; {scripts}style-src {_source(style_sheet)}; base-uri 'none'; form-action 'none'"


def _source(text: str) -> str:
    """A text by its hash (Content Security Policy Level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _inert(value: object) -> object:
    """What others wrote without control characters; Jinja2 then escapes it."""
    return safe.line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _folder(module: str) -> str:
    return os.path.dirname(os.path.abspath(module))
