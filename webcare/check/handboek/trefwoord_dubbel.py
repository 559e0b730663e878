"""Een trefwoord bij twee onderwerpen
A keyword of two topics

Aan trefwoorden herkent webcare het onderwerp. Hoort een trefwoord bij twee onderwerpen, dan zegt het niets meer.

webcare recognises the topic by its keywords. One that belongs to two topics tells nothing any more.

fout: handbook/topics.yaml
    bezorging: {name: Bezorging, keywords: [pakket, te laat]}
    retour: {name: Retour, keywords: [terugsturen, «te laat»]}

fout: handbook/topics.yaml
    bezorging: {name: Bezorging, keywords: [pakket, «Pakket»]}

goed: handbook/topics.yaml
    bezorging: {name: Bezorging, keywords: [pakket, te laat]}
    retour: {name: Retour, keywords: [terugsturen, retour te laat]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries, scalars
from webcare.model.finding import Severity
from webcare.model.text import Text

HINT = Text("maak het bij een van de twee preciezer", "make it more precise with one of the two")
AGAIN = Text("dit trefwoord staat hier al", "this keyword is here already")
ONCE = Text("laat er één staan", "keep one of them")


@folder_rule("handboek/trefwoord-dubbel", Severity.ADVICE)
def look(client: Client) -> Iterator[Fault]:
    """Each keyword that another topic, or the same one, has already."""
    seen: dict[str, str] = {}
    for tree, source in client.trees("topics"):
        for key, topic in entries(tree):
            for word in scalars(topic.get("keywords")):
                folded = word.text.casefold()
                name = seen.get(folded)
                if name == key.text:
                    yield at(word, source, AGAIN, ONCE)
                elif name is not None:
                    message = Text(f"dit trefwoord hoort ook bij '{name}'", f"'{name}' has this keyword too")
                    yield at(word, source, message, HINT)
                seen.setdefault(folded, key.text)
