"""``webcare privacy key …``: the key that the pseudonyms of a client are made with."""

from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.app import group
from webcare.cli.language import t
from webcare.cli.options import Client, DryRun, Lang
from webcare.cli.privacy_reading import reading
from webcare.cli.values import opened
from webcare.custody.rotate import rotate
from webcare.model.text import Text
from webcare.pseudonyms.keys import key_path, open_key
from webcare.pseudonyms.making import new_key
from webcare.show.privacy import key as show
from webcare.store.files import shown

Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help=t(
            "begin met een andere sleutel; de oude blijft bewaard",
            "begin with another key; the old one is kept",
        ),
    ),
]


def new(force: Force = False, client: Client = None, lang: Lang = None) -> int:
    """Maak de sleutel van deze klant. Hij komt buiten de klantmap; webcare.toml krijgt zijn kenmerk.
    ---
    Make the key of this client. It lies outside the client folder; webcare.toml gets its id.
    """
    workspace = opened(client)
    key, path, kept = new_key(workspace.root or ".", workspace.config.client, force=force)
    output.write_lines(show.made_lines(key.id, shown(path), shown(kept) if kept else None, output.style()))
    return 0


def where(client: Client = None, lang: Lang = None) -> int:
    """Zeg waar de sleutel ligt, en wat zijn kenmerk is.

    De sleutel zelf blijft geheim.
    ---
    Say where the key lies, and what its id is.

    The key itself stays secret.
    """
    root = opened(client).root or "."
    key = open_key(root)
    output.write(f"{key.id}  {shown(key_path(root) or '')}")
    return 0


def rotate_(dry_run: DryRun = False, client: Client = None, lang: Lang = None) -> int:
    """Wissel de sleutel, en daarmee elk pseudoniem.

    Iedereen blijft dezelfde persoon. Een onderbroken wissel wordt hiermee afgemaakt.
    ---
    Replace the key, and with it every pseudonym.

    Everybody stays the same person. A rotation that was broken off is finished this way.
    """
    workspace = opened(client)
    with reading(workspace, 1) as tell:
        rotated = rotate(workspace, dry=dry_run, tell=tell)
    output.write_lines(show.rotated_lines(rotated, output.style()))
    return 0


app = group(
    Text(
        "De sleutel waarmee de pseudoniemen van deze klant zijn gemaakt.",
        "The key that the pseudonyms of this client are made with.",
    ),
    {"new": new, "where": where, "rotate": rotate_},
)
