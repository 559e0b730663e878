"""Een woord dat twee keer is vastgelegd
A word that is laid down twice

Staat een woord bij de verboden woorden en ook bij wat je wél zegt, dan spreekt het handboek zichzelf tegen. Staat het
er twee keer met een ander alternatief, dan weet niemand welk geldt. Zo is het ook met een naam die twee kanalen hebben.

When a word is forbidden and also what you should say, the handbook contradicts itself. When it is there twice with
another alternative, nobody knows which one holds. So it is with a name that two channels have.

fout: handbook/tone.yaml
    forbidden:
      - {word: retourzending, use: [retour]}
      - {word: «Retourzending», use: [pakket terug]}

fout: handbook/tone.yaml
    preferred:
      - {use: klantenservice, instead-of: [helpdesk]}
    forbidden:
      - {word: «klantenservice»}

fout: handbook/vocabulary.yaml
    jargon:
      - {word: RMA, use: retournummer}
      - {word: «RMA», use: terugstuurnummer}

fout: handbook/vocabulary.yaml
    names:
      - {name: NoorderHub}
      - {name: «Noorderhub»}

fout: handbook/vocabulary.yaml
    jargon:
      - {word: «helpdesk», use: servicebalie}
met: handbook/tone.yaml
    preferred:
      - {use: klantenservice, instead-of: [helpdesk]}

fout: handbook/channels.yaml
    x: {name: X, surface: both, direct-messages: true, aliases: [twitter]}
    forum: {name: Forum, surface: both, direct-messages: true, aliases: [«twitter»]}

goed: handbook/tone.yaml
    preferred:
      - {use: klantenservice, instead-of: [helpdesk, servicedesk]}
    forbidden:
      - {word: retourzending, use: [retour]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import blocks, entries, scalars
from webcare.model.finding import Severity, Source
from webcare.model.text import Text
from webcare.store.nodes import Mapping, Node, Scalar

Words = Iterator[tuple[Scalar, Source]]
HINT = Text("laat er één staan", "keep one of them")
AGAINST = Text("dit woord is ook wat je moet zeggen", "this word is also what you should say")
CHOOSE = Text("haal het bij een van de twee weg", "take it out of one of the two")


@folder_rule("handboek/woord-dubbel", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Words that two entries of one list lay down, and words that are asked for and forbidden."""
    forbidden = list(_under(client, "tone", "forbidden", "word"))
    replaced = list(_under(client, "tone", "preferred", "instead-of"))
    jargon = list(_under(client, "vocabulary", "jargon", "word"))
    yield from _twice([*forbidden, *replaced, *jargon])
    yield from _twice(list(_under(client, "vocabulary", "names", "name")))
    yield from _twice(list(_under(client, "vocabulary", None, "accept")))
    yield from _twice(list(_channels(client)))
    asked = {word.text.casefold() for word, _ in _under(client, "tone", "preferred", "use")}
    asked |= {word.text.casefold() for word, _ in _under(client, "vocabulary", "jargon", "use")}
    for word, source in forbidden:
        if word.text.casefold() in asked:
            yield at(word, source, AGAINST, CHOOSE, Severity.ERROR)


def _under(client: Client, kind: str, block: str | None, key: str) -> Words:
    """The values of a key in each item of a list, or of the file itself."""
    for tree, source in client.trees(kind):
        nodes: list[Mapping] = [tree] if block is None else blocks(tree.get(block))
        for node in nodes:
            value: Node | None = node.get(key)
            yield from ((word, source) for word in scalars(value))


def _channels(client: Client) -> Words:
    """What channels are called, their ids first; an alias that is its own id says nothing new."""
    trees = client.trees("channels")
    ids = [(key, source) for tree, source in trees for key, _ in entries(tree)]
    yield from {key.text: (key, source) for key, source in reversed(ids)}.values()  # one twice is told elsewhere
    for tree, source in trees:
        for key, channel in entries(tree):
            yield from ((alias, source) for alias in scalars(channel.get("aliases")) if alias.text != key.text)


def _twice(words: list[tuple[Scalar, Source]]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for word, source in words:
        folded = word.text.casefold()
        if folded in seen:
            message = Text(f"dit woord staat al op {seen[folded]}", f"this word is on {seen[folded]} already")
            yield at(word, source, message, HINT)
        else:
            line, _ = source.position(word.start)
            seen[folded] = f"{source.path}:{line}"
