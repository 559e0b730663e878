"""``webcare review``: a second pair of eyes. What waits, one draft with everything around it, and the acts."""

from typing import Annotated, Any

import typer

from webcare.cli import output
from webcare.cli.app import Group, group
from webcare.cli.language import current, t
from webcare.cli.options import By, Client, Form, Lang, TextOrJson
from webcare.cli.review_acts import DraftPath, approve_, request_, return_it, sent_
from webcare.cli.review_reading import looked_at, waiting_in, zone_of
from webcare.cli.values import in_client
from webcare.model.errors import CannotRun
from webcare.model.text import Text

Mine = Annotated[bool, typer.Option("--mine", help=t("alleen wat jij mag beoordelen", "only what you may review"))]
Reviewer = Annotated[
    str | None,
    typer.Option(
        "--reviewer",
        metavar=t("WIE", "WHO"),
        help=t("alleen wat deze collega mag beoordelen", "only what this colleague may review"),
    ),
]
Every = Annotated[
    bool, typer.Option("--all", help=t("alle concepten, ook wat niet wacht", "all drafts, also what does not wait"))
]


class Listing(Group):
    """A group that lists what waits when no act is named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, with ``list`` in front where only options were given."""
        if not args or (args[0].startswith("-") and args[0] not in ("-h", "--help")):
            args = ["list", *args]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed


def list_(
    mine: Mine = False,
    by: By = None,
    reviewer: Reviewer = None,
    every: Every = False,
    form: Form = TextOrJson.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Noem wat er wacht op een tweede paar ogen, het oudste eerst.
    ---
    List what waits for a second pair of eyes, the oldest first.
    """
    from webcare.cli.me import me_of
    from webcare.review import me_in
    from webcare.show import machine
    from webcare.show.review.text import list_lines

    if mine and reviewer is not None:
        raise CannotRun(Text("kies --mine of --reviewer", "choose --mine or --reviewer"))
    workspace = in_client(client)
    who = me_of(by, workspace) if mine else me_in(reviewer, workspace.handbook) if reviewer is not None else None
    found, refused = waiting_in(workspace, every=every)
    if who is not None:
        found = [one for one in found if who in one.standing.reviewers()]
    zone = zone_of(workspace)
    if form is TextOrJson.json:
        from webcare.show.review.machine import list_json

        output.write(machine.pretty(list_json(found, zone)))
    else:
        output.write_lines(list_lines(found, workspace.handbook, output.style(), zone))
    return 2 if refused else 0


def show_(draft: DraftPath, form: Form = TextOrJson.text, client: Client = None, lang: Lang = None) -> int:
    """Toon een concept met alles wat je nodig hebt.

    Dat zijn het bericht van de klant, de bevindingen, en wie er waarom naar kijkt.
    ---
    Show a draft with all that you need.

    That is the customer's message, the findings, and who looks at it and why.
    """
    from webcare.show import machine
    from webcare.show.review.text import show_lines

    looked = looked_at(draft, client)
    zone = zone_of(looked.workspace)
    if form is TextOrJson.json:
        from webcare.show.review.machine import show_json

        output.write(machine.pretty(show_json(looked.shown, zone, current())))
        return 0
    output.write_lines(show_lines(looked.shown, looked.workspace.handbook, output.style(), zone))
    return 0


app = group(
    Text(
        "Een tweede paar ogen. Zonder opdracht: wat er wacht. Wie waarnaar kijkt, staat in handbook/team.yaml.",
        "A second pair of eyes. Without a command: what waits. Who looks at what is in handbook/team.yaml.",
    ),
    {
        "list": list_,
        "show": show_,
        "request": request_,
        "approve": approve_,
        "return": return_it,
        "sent": sent_,
    },
    Listing,
)
