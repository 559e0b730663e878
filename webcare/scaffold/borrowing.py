"""Another client's tone, without anything of that client.

The other folder is hostile input and somebody else's property. Taken along is how it sounds: form of address,
register, greetings, closings, emoji, lengths, and those words, principles, examples and own rules that say nothing of
who it is. Never taken: facts, contacts, names, numbers, answers, fragments, vocabulary, logs and settings.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from webcare.model.errors import CannotRun
from webcare.model.handbook.rules import OwnRule
from webcare.model.handbook.tone import Address, Emoji, SignOff, Tone
from webcare.model.text import Text
from webcare.privacy import find
from webcare.store.workspace import Workspace, open_workspace

MARKS = re.compile(r"\d|@|#|www\.|://|\{\{|\{%|[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a text about tone has no need of: figures, accounts, links, placeholders, signs that hide something."""
PROPER = re.compile(r"(?<=[\w,;:'’”\")] )[A-Z][\w-]+|\b\w+[a-z][A-Z]\w*|\b[A-Z]{2,}\b")
"""A capital inside a sentence: a name, most likely."""
WORD = re.compile(r"[^\W_]+")
MOST = 50
"""Words, principles and examples of a kind that are taken along; a tone of more is no tone."""
LONGEST = 400
NL_GREETINGS = frozenset(
    "hoi hallo hi hey hé dag beste geachte welkom moi goedemorgen goedemiddag goedenavond goedendag goeiemorgen "
    "goeiemiddag goeienavond".split()
)


class Borrowed(NamedTuple):
    """A tone as the text of a ``tone.yaml`` and of a ``rules.yaml`` (None: no own rules); what came along and not."""

    address: Address
    text: str
    rules: str | None
    taken: list[Text]
    left: list[Text]


def borrow(folder: str) -> Borrowed:
    """The tone of the client in a folder. Raises ``CannotRun`` when there is none, or its tone cannot be read."""
    other = open_workspace(client=folder)
    if other.handbook.entry("tone") is None:
        raise CannotRun(
            Text("deze klant heeft geen leesbare tone.yaml", "this client has no readable tone.yaml"),
            hint=Text("'webcare check' zegt wat eraan ontbreekt", "'webcare check' says what is missing"),
            place=folder,
        )
    tone, sieve = other.handbook.tone, _Sieve(other)
    preferred = [one for one in tone.preferred[:MOST] if sieve.passes(one)]
    forbidden = [one for one in tone.forbidden[:MOST] if sieve.passes(one)]
    principles = [one for one in tone.principles[:MOST] if sieve.passes(one)]
    examples = [one for one in tone.examples[:MOST] if sieve.passes(one)]
    plain = msgspec.structs.replace(
        _form_of(tone, sieve), preferred=preferred, forbidden=forbidden, principles=principles, examples=examples
    )
    rules = {
        name: msgspec.structs.replace(rule, channels=[], topics=[])
        for name, rule in list(other.handbook.rules.items())[:MOST]
        if not rule.topics and not rule.channels and sieve.passes(rule)
    }
    counts = [
        (len(preferred), len(tone.preferred), "voorkeurswoorden", "preferred words"),
        (len(forbidden), len(tone.forbidden), "verboden woorden", "forbidden words"),
        (len(principles), len(tone.principles), "zinnen over de toon", "sentences about the tone"),
        (len(examples), len(tone.examples), "voorbeelden", "examples"),
        (len(rules), len(other.handbook.rules), "eigen regels", "own rules"),
    ]
    taken = [FORM]
    taken += [Text(f"{had} {nl}", f"{had} {en}") for had, _, nl, en in counts if had]
    left = [
        Text(f"{every - had} {nl}: {WHY.nl}", f"{every - had} {en}: {WHY.en}")
        for had, every, nl, en in counts
        if every > had
    ]
    return Borrowed(tone.address, _tone_text(plain), _rules_text(rules) if rules else None, taken, [*left, NEVER])


def _form_of(tone: Tone, sieve: "_Sieve") -> Tone:
    """What needs no words of the client: how it addresses, greets and signs, which emoji, how long."""
    return Tone(
        address=tone.address,
        register=tone.register,
        greetings=[word for word in tone.greetings[:MOST] if word.lower() in NL_GREETINGS],
        sign_off=SignOff(
            style=tone.sign_off.style,
            mark=tone.sign_off.mark if tone.sign_off.mark in ("^", "-", "~", "/", "") else "^",
            closings=[word for word in tone.sign_off.closings[:MOST] if sieve.passes(word)],
        ),
        emoji=Emoji(
            most=tone.emoji.most,
            allowed=[one for one in tone.emoji.allowed[:MOST] if _is_emoji(one)],
            forbidden=[one for one in tone.emoji.forbidden[:MOST] if _is_emoji(one)],
        ),
        sentence_words=tone.sentence_words,
        target_words=tone.target_words,
        readability=tone.readability,
    )


FORM = Text(
    "aanspreekvorm, register, begroetingen, afzender, emoji en lengtes",
    "form of address, register, greetings, sign-off, emoji and lengths",
)
WHY = Text(
    "er staat een naam, een feit of een getal van die klant in", "they hold a name, fact or figure of that client"
)
NEVER = Text(
    "feiten, contacten, namen, woordenlijst, antwoorden, normen, logboek en instellingen",
    "facts, contacts, names, vocabulary, answers, goals, log and settings",
)
HEAD = "# Hoe jullie klinken. De toon komt van een andere klant; loop hem samen na en pas hem aan.\n"
RULES_HEAD = "# Jullie eigen regels, begonnen bij een andere klant. Loop ze na; 'webcare check' test de voorbeelden.\n"


class _Sieve:
    """Holds a text against everything that is the other client's own."""

    def __init__(self, other: Workspace) -> None:
        self._own = set(_own_words(other))

    def passes(self, value: Any) -> bool:
        """Does nothing in it, at any depth, say who the other client is?"""
        return all(self._plain(text) for text in _texts(msgspec.to_builtins(value)))

    def _plain(self, text: str) -> bool:
        if len(text) > LONGEST or MARKS.search(text) or PROPER.search(text) or find(text):
            return False
        return self._own.isdisjoint(word.lower() for word in WORD.findall(text))


def _own_words(other: Workspace) -> Iterable[str]:
    """Every word of the other client's names (its own, its products', its people's, its competitors'), in lower case.

    Of its facts, and of misspelt names, only words with a capital: the rest of those is ordinary Dutch.
    """
    book, monitoring = other.handbook, other.handbook.monitoring
    names = [other.config.client, *other.config.domains, *(one.name for one in book.vocabulary.names)]
    names += [one.handle or "" for one in book.channels.values()]
    people = [one for one in book.contacts.values() if one.kind == "person"]
    names += [name for one in people for name in (one.name, one.public_name or "")]
    other_words = [*book.facts.values(), *(wrong for one in book.vocabulary.names for wrong in one.wrong)]
    if monitoring is not None:
        names += [*monitoring.names, *monitoring.hashtags]
        names += [name for one in monitoring.competitors for name in (one.name, *one.also)]
        other_words += [place.name for place in monitoring.places]
    for text in names:
        yield from (word.lower() for word in WORD.findall(text) if len(word) > 2)
    for text in other_words:
        yield from (word.lower() for word in WORD.findall(text) if len(word) > 2 and word[0].isupper())


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *_texts(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _is_emoji(text: str) -> bool:
    return len(text) <= 8 and not any(one.isalnum() or one.isspace() or one.isascii() for one in text)


def _tone_text(tone: Tone) -> str:
    return HEAD + _yaml(msgspec.to_builtins(tone))


def _rules_text(rules: dict[str, OwnRule]) -> str:
    return RULES_HEAD + _yaml(msgspec.to_builtins(rules))


def _yaml(value: dict[str, Any]) -> str:
    """As YAML without what is empty, every text in quotes where the format would read it as something else."""
    import yaml

    return str(yaml.safe_dump(_without_empty(value), allow_unicode=True, sort_keys=False, width=110))


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner not in (None, [], {}, "")}
    return [_without_empty(inner) for inner in value] if isinstance(value, list) else value
