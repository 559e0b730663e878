"""``webcare handover verify``: is everything that was handed over there?"""

import os
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.app import single
from webcare.cli.language import t
from webcare.cli.options import Client, Form, Lang, TextOrJson
from webcare.model.errors import CannotRun
from webcare.model.text import Text

Given = Annotated[
    str,
    typer.Argument(
        metavar=t("[MAP|BESTAND]", "[FOLDER|FILE]"),
        help=t("de map van de overdracht, of handover.json daarin", "the folder of the handover, or its handover.json"),
        show_default=False,
    ),
]


def command(
    given: Given = ".",
    form: Form = TextOrJson.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Kijk of alles wat is overgedragen er is, zoals het was.

    Je leest wat ontbreekt, wat is veranderd en wat erbij is gekomen. Regeleinden tellen niet mee: die verandert git.
    Nieuwe concepten en logboeken ook niet. De exitcode is 1 als er iets anders is.
    ---
    See whether everything that was handed over is there, as it was.

    You read what is missing, what has changed and what is extra. Line ends do not count: git changes those. Nor do new
    drafts and logs. The exit code is 1 when something is different.
    """
    from webcare.handover.proof_file import NAME, load
    from webcare.handover.proof_verify import verify
    from webcare.show import machine
    from webcare.show.handover.proof import verified_json, verified_lines
    from webcare.store.workspace import find_root, open_workspace

    path = os.path.join(given, NAME) if os.path.isdir(given) else given
    proof = load(path)
    beside = os.path.dirname(os.path.abspath(path))
    root = client or find_root(".") or find_root(beside)
    if root is None:
        raise CannotRun(
            Text("waar is de klantmap?", "where is the client folder?"),
            hint=Text("noem hem met --client MAP", "name it with --client FOLDER"),
        )
    verified = verify(proof, open_workspace(client=root), beside)
    if form is TextOrJson.json:
        output.write(machine.pretty(verified_json(verified)))
    else:
        output.write_lines(verified_lines(verified, output.style()))
    return int(not verified.complete)


app = single("verify", command)
