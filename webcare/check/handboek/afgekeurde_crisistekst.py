"""Een crisistekst die lint afkeurt
A crisis text that lint refuses

In een crisis plaats je een tekst uit crisis.yaml zoals hij daar staat. Daarom kijkt webcare hem nu al na, op elk kanaal
waarvoor hij is. Wat lint vindt, houdt de naam van zijn eigen regel, zoals taal/spelfout. Een aanhef of afzender hoeft
niet: de tekst is voor iedereen.

In a crisis you post a text of crisis.yaml as it stands there. So webcare checks it beforehand, on each channel that it is
for. What is found keeps the name of its own rule, such as taal/spelfout. It needs no greeting or sign-off: the text is
for everybody.

fout: handbook/crisis.yaml
    thresholds: [{phase: crisis, messages: 60, within: 1h}]
    decides: anna
    publishes: [anna]
    statements:
      - {id: storing, text: «De site ligt eruit. Hij word nu hersteld.»}

goed: handbook/crisis.yaml
    thresholds: [{phase: crisis, messages: 60, within: 1h}]
    decides: anna
    publishes: [anna]
    statements:
      - {id: storing, text: De site ligt eruit. We werken eraan.}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.plans import statements
from webcare.check.rule import folder_rule
from webcare.model.draft import Draft
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook.crisis import Statement
from webcare.model.text import Text
from webcare.rules import Reply
from webcare.rules.judge import judge
from webcare.store.nodes import Node

PASSED = frozenset(("persoonlijk/geen-aanhef", "persoonlijk/geen-afzender", "zakelijk/losse-belofte"))
"""Rules on a reply to one customer: a statement is for everybody, and what it promises is the plan's own promise."""


@folder_rule("handboek/afgekeurde-crisistekst", Severity.ERROR, passes=True)
def look(client: Client) -> Iterator[Finding]:
    """What lint says of each text that lies ready."""
    if client.texts_unsure:
        return
    for one, block, source in statements(client):
        text = block.get("text")
        if text is not None:
            yield from _linted(one, text, client, source)


def _linted(statement: Statement, text: Node, client: Client, source: Source) -> Iterator[Finding]:
    """What lint says of a statement on its channels, each thing once; advice is for who writes, not for a plan."""
    channels = client.handbook.channels
    rules = [rule for name, rule in client.rules.items() if name not in PASSED]
    served = [name for name, channel in channels.items() if channel.status == "active"]
    chosen: list[str | None] = [name for name in statement.channels if name in channels]
    chosen = chosen or [*served] or [None]
    found: dict[tuple[str, Text], tuple[Finding, list[str]]] = {}
    for channel in chosen:
        reply = Reply(Draft(name=statement.id, text=statement.text, channel=channel), client.workspace)
        for finding in judge(reply, rules).findings:
            if finding.severity >= Severity.WARNING:
                names = found.setdefault((finding.rule, finding.message), (finding, []))[1]
                names.append(channels[channel].name if channel is not None else "")
    for finding, names in found.values():
        where = f"{', '.join(dict.fromkeys(names))}: " if len(set(names)) < len(chosen) else ""
        message = Text(f"{where}{finding.message.nl}", f"{where}{finding.message.en}")
        yield source.finding(finding.rule, finding.severity, message, text.start, text.end, hint=finding.hint)
