"""``webcare log``: the conversation log: added to, taken over from elsewhere, shown, verified."""

import typer

from webcare.cli.app import Command, Group, help_of
from webcare.cli.language import t
from webcare.cli.log_add import add_
from webcare.cli.log_export import export_
from webcare.cli.log_import import import_
from webcare.cli.log_show import show_
from webcare.cli.log_verify import verify_

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help=t(
        "Het logboek van gesprekken: schrijven, lezen en controleren.", "The conversation log: write, read, verify."
    ),
)
for name, function in (
    ("add", add_), ("import", import_), ("export", export_), ("show", show_), ("verify", verify_),
):  # fmt: skip
    app.command(name, cls=Command, help=help_of(function))(function)
