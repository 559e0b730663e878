"""Een onderwerp waar niemand over gaat
A topic that nobody owns

Klopt een antwoord nog, en wat doe je met een vraag die nergens past? Dat weet de eigenaar. Zonder eigenaar blijft het liggen.

Is an answer still true, and what about a question that fits nowhere? The owner knows. Without one it stays undone.

fout: handbook/topics.yaml
    «bezorging»:
      name: Bezorging
      keywords: [pakket]

goed: handbook/topics.yaml
    bezorging:
      name: Bezorging
      keywords: [pakket]
      owner: klantenservice
met: handbook/contacts.yaml
    klantenservice: {kind: department, name: Klantenservice}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries, scalars
from webcare.model.finding import Severity
from webcare.model.text import Text

MESSAGE = Text("dit onderwerp heeft geen eigenaar", "this topic has no owner")
HINT = Text("zet bij owner wie erover gaat, uit contacts.yaml", "put in owner who it belongs to, from contacts.yaml")


@folder_rule("handboek/onderwerp-zonder-eigenaar", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each topic without an owner, at its id."""
    for tree, source in client.trees("topics"):
        for key, node in entries(tree):
            topic = client.handbook.topics.get(key.text)
            if topic is not None and topic.owner is None and not scalars(node.get("owner")):
                yield at(key, source, MESSAGE, HINT)
