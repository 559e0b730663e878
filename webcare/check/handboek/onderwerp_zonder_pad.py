"""Een onderwerp zonder escalatiepad
A topic without an escalation path

Komt het team er niet uit, dan moet meteen duidelijk zijn wie het belt. Dat staat bij het onderwerp zelf, of in een
route die voor elk onderwerp geldt.

When the desk cannot answer, it must be clear at once whom to call. The topic itself says so, or a route for any topic.

fout: handbook/topics.yaml
    «bezorging»: {name: Bezorging, keywords: [pakket]}
met: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: dienst}
      retour: {name: Retour, levels: [{targets: [dienst]}], last-contact: dienst}
    routes:
      - {when: {topics: [storing]}, path: storing}

goed: handbook/topics.yaml
    bezorging: {name: Bezorging, keywords: [pakket]}
met: handbook/escalation.yaml
    paths:
      algemeen: {name: Algemeen, levels: [{targets: [dienst]}], last-contact: dienst}
      retour: {name: Retour, levels: [{targets: [dienst]}], last-contact: dienst}
    routes:
      - {path: algemeen}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries, scalars
from webcare.model.finding import Severity
from webcare.model.handbook.escalation import Escalation
from webcare.model.text import Text

MESSAGE = Text("dit onderwerp heeft geen escalatiepad", "this topic has no escalation path")
HINT = Text(
    "zet bij path een pad uit escalation.yaml, of maak een route voor alles",
    "put a path of escalation.yaml in path, or make a route for everything",
)
MISSING = Text(
    "er is nog geen escalatiepad: escalation.yaml ontbreekt",
    "there is no escalation path yet: escalation.yaml is missing",
)


@folder_rule("handboek/onderwerp-zonder-pad", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each topic that no path is certain of; where there are no paths at all, the first topic says so once."""
    plan = client.handbook.escalation
    for tree, source in client.trees("topics"):
        for key, node in entries(tree):
            topic = client.handbook.topics.get(key.text)
            if topic is None:
                continue
            if plan is None:
                if not client.handbook.files("escalation"):
                    yield at(key, source, MISSING)
                return
            if topic.path is None and not scalars(node.get("path")) and not _routed(key.text, plan):
                yield at(key, source, MESSAGE, HINT)


def _routed(topic: str, plan: Escalation) -> bool:
    """Does a path hold for a topic whatever the channel, the severity and the hour? An only path is everybody's."""
    if len(plan.paths) == 1:
        return True
    return any(
        not (one.when.channels or one.when.severities or one.when.hours)
        and (not one.when.topics or topic in one.when.topics)
        for one in plan.routes
        if one.path in plan.paths
    )
