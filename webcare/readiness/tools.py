"""Tooling: where messages come in, and how a case gets to those who need it."""

from webcare.model.text import Text
from webcare.readiness.blanks import is_blank
from webcare.readiness.card import Item, Judged, Phase, Writing, judged
from webcare.readiness.folder import Folder, seen_in

TOOL_SNIPPET = """\
names: []
note: Berichten komen binnen in onze webcaretool. Elke zaak staat ook in het klantsysteem.
"""


def tooling(folder: Folder) -> Judged:
    """A note of where messages come in, and a log that shows that they do."""
    monitoring, log = folder.handbook.monitoring, folder.log
    noted = monitoring is not None and not is_blank(monitoring.note)
    evidence = (
        folder.seen("monitoring", (int(noted), "notitie over het programma", "note on the tool")),
        seen_in(folder.workspace.config.paths.logs, (len(log.systems), "systemen", "systems"), day=log.newest),
    )
    lacking, writings, command = [], [], None
    if not noted:
        lacking.append(
            Text(
                "met welk programma jullie zoeken en antwoorden, en hoe een zaak in het klantsysteem komt",
                "which tool you search and answer with, and how a case gets into the CRM",
            )
        )
        snippet = TOOL_SNIPPET if monitoring is None else TOOL_SNIPPET.partition("\n")[2]
        writings.append(Writing(folder.file("monitoring"), snippet))
    if not log.systems:
        lacking.append(Text("berichten uit dat programma in het logboek", "messages of that tool in the log"))
        command = "webcare log import"
    return judged(evidence, lacking, writings, nothing=not noted and not log.systems, command=command)


ITEMS = (
    Item("tooling", Phase.before, Text("Programma's", "Tooling"),
         Text("Kies het juiste programma en koppel het aan het klantsysteem, zodat collega's weten wat al is behandeld.", "Choose the right tool and link it to the CRM, so that colleagues know what was handled."),
         Text("een notitie in monitoring.yaml, en een logboek dat uit dat programma komt", "a note in monitoring.yaml, and a log that comes from that tool"),
         Text("Schrijf op met welk programma jullie werken, en neem de berichten over.", "Note which tool you work with, and take its messages over."), tooling),
)  # fmt: skip
