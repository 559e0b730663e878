"""Een onderwerp zonder antwoord
A topic without an answer

Over dit onderwerp schrijven klanten, en niemand heeft vast opgeschreven wat je zegt. Eén goed sjabloon scheelt elke
keer opnieuw nadenken. Een onderwerp waarop je niet reageert, heeft er geen nodig.

Customers write about this topic, and nobody has written down what to say. One good answer saves thinking it up every
time. A topic to which you do not reply needs none.

fout: handbook/topics.yaml
    «bezorging»: {name: Bezorging, keywords: [pakket]}
met: answers/retour.md
    ---
    id: retour
    title: Terugsturen
    topic: retour
    ---
    Hoi, je stuurt je lamp gratis terug.

goed: handbook/topics.yaml
    bezorging: {name: Bezorging, keywords: [pakket]}
    politiek: {name: Politiek, keywords: [verkiezingen], reactive: leave}
met: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    topic: bezorging
    ---
    Hoi, je pakket komt binnen twee werkdagen.
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.model.finding import Severity
from webcare.model.text import Text

MESSAGE = Text("bij dit onderwerp hoort nog geen antwoord", "this topic has no answer yet")


@folder_rule("handboek/onderwerp-zonder-antwoord", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each topic that one replies to and no answer names."""
    if client.unread_answers:
        return  # the answer may be one of those
    answered = {one.answer.head.topic for one in client.answers if one.answer is not None}
    for tree, source in client.trees("topics"):
        for key, _ in entries(tree):
            topic = client.handbook.topics.get(key.text)
            if topic is not None and topic.reactive != "leave" and key.text not in answered:
                hint = Text(
                    f"maak er een met: webcare answers new {key.text}, en zet er topic: {key.text} in",
                    f"make one with: webcare answers new {key.text}, and put topic: {key.text} in it",
                )
                yield at(key, source, MESSAGE, hint)
