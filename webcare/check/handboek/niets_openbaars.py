"""Een contact zonder iets openbaars
A contact with nothing public

'webcare escalate --customer' stuurt een klant door naar een contact, maar bij geen enkel nummer of adres staat dat een
klant het mag weten. Alleen die opdracht zegt dit: 'webcare check' niet, want niet elk contact is voor klanten.

'webcare escalate --customer' sends a customer on to a contact, but no number or address says that a customer may know
it. Only that command says so: 'webcare check' does not, for not every contact is for customers.

fout: handbook/contacts.yaml
    «storingsdienst»: {kind: department, name: Storingsdienst, means: [{kind: phone, value: 050 000 12 34}]}
met: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [storingsdienst]}], last-contact: storingsdienst}

goed: handbook/contacts.yaml
    storingsdienst:
      kind: department
      name: Storingsdienst
      means: [{kind: phone, value: 050 000 12 34, public: true}]
met: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [storingsdienst]}], last-contact: storingsdienst}
"""

from collections.abc import Iterator

from webcare.check.rule import told_while_reading
from webcare.check.trees import entries
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.store.workspace import Workspace

RULE = "handboek/niets-openbaars"
MESSAGE = Text("hier staat niets openbaars voor een klant", "nothing here is public, for a customer")
HINT = Text("zet public: true bij wat een klant mag weten", "put public: true with what they may know")
told_while_reading(RULE, Severity.WARNING, __doc__ or "")


def without_public(name: str | None, workspace: Workspace) -> Iterator[Finding]:
    """At a contact: that it has nothing that a customer may know."""
    for tree, source in workspace.handbook.roots("contacts"):
        for key, _ in entries(tree):
            if key.text == name:
                yield source.finding(RULE, Severity.WARNING, MESSAGE, key.start, key.end, hint=HINT)
