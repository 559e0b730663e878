"""Een eigen regel die niet doet wat hij belooft
A rule of your own that does not do what it promises

Bij elke regel in rules.yaml staan voorbeelden: in wrong moet hij iets vinden, in right niets. webcare probeert ze
allemaal. Zo merk je een tikfout in een regel voordat hij maandenlang niets vindt.

Each rule in rules.yaml has examples: in wrong it must find something, in right nothing. webcare tries them all. So you
notice a slip in a rule before it finds nothing for months.

fout: handbook/rules.yaml
    geen-hoor:
      kind: words
      message: Schrijf geen 'hoor'.
      words: [hoor]
      wrong: [«Dat is zo.»]
      right: [«Dat is zo hoor.»]

fout: handbook/rules.yaml
    korter:
      «k»ind: limit
      message: Houd het kort.
      wrong: [Dit is te lang.]
      right: [Kort.]

goed: handbook/rules.yaml
    geen-hoor:
      kind: words
      message: Schrijf geen 'hoor'.
      words: [hoor]
      wrong: [Dat is zo hoor.]
      right: [Dat is zo., Dat hoort zo.]
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.model.draft import Draft
from webcare.model.finding import Severity, Source
from webcare.model.handbook.rules import OwnRule
from webcare.model.text import Text
from webcare.rules import Reply
from webcare.rules.own import own_rule
from webcare.store.nodes import Mapping, Node, Sequence

FIELDS = {"words": "words", "replace": "replace", "phrase": "phrases", "require": "require", "limit": "limit"}
"""What each kind of rule is made of."""
SAID = {
    "wrong": Text("de regel vindt niets in dit voorbeeld", "the rule finds nothing in this example"),
    "right": Text("de regel vindt iets in dit voorbeeld", "the rule finds something in this example"),
}


@folder_rule("handboek/eigen-regel-klopt-niet", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each rule of the client without what its kind needs, and each example that does not hold."""
    rules = client.handbook.rules
    for tree, source in client.trees("rules"):
        for key, node in entries(tree):
            if key.text in rules:
                yield from _judged(key.text, rules[key.text], node, source, client)


def _judged(name: str, entry: OwnRule, node: Mapping, source: Source, client: Client) -> Iterator[Fault]:
    needed = FIELDS[entry.kind]
    if not getattr(entry, needed):
        message = Text(
            f"een regel van soort {entry.kind} heeft '{needed}' nodig", f"a rule of kind {entry.kind} needs '{needed}'"
        )
        yield Fault(source, node.start, min(node.end, node.start + 1), message)
        return
    rule = own_rule(name, entry)
    for wanted, said in SAID.items():
        for text, place in zip(getattr(entry, wanted), _items(node.get(wanted)), strict=False):
            draft = Draft(
                name=name,
                text=text,
                channel=entry.channels[0] if entry.channels else None,
                topic=entry.topics[0] if entry.topics else None,
            )
            hits = list(rule.check(Reply(draft, client.workspace)))
            if bool(hits) is (wanted == "right"):
                yield at(place, source, said)


def _items(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []
