"""``webcare lsp``: webcare in an editor, over standard input and output."""

import contextlib
import os
import sys

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Client, Lang
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.workspace import open_workspace

INSTALL = "pip install 'webcare[editor]'"


def command(client: Client = None, lang: Lang = None) -> int:
    """Kijk mee in je editor: bevindingen terwijl je typt, uitleg, verbeteringen en aanvullen.

    Je editor start dit zelf (Language Server Protocol, over standaardinvoer en -uitvoer).
    ---
    Look along in your editor: findings while you type, explanations, fixes and completion.

    Your editor starts this by itself (Language Server Protocol, over standard input and output).
    """
    if client is not None:
        open_workspace(".", client)
    try:
        import pygls
    except ImportError:
        raise CannotRun(
            Text("voor een editor is een uitbreiding nodig", "an editor needs an extra"),
            hint=Text(f"installeer die met: {INSTALL}", f"install it with: {INSTALL}"),
        ) from None
    del pygls
    if sys.stdin.isatty():
        output.write(t("webcare lsp wacht op een editor", "webcare lsp is waiting for an editor"), sys.stderr)
    from webcare.cli.lsp_server import serve

    chosen = current() if lang is not None or os.environ.get("WEBCARE_LANG") else None
    with contextlib.redirect_stdout(sys.stderr):  # standard output is the editor's
        serve(client, chosen, current())
    return 0
