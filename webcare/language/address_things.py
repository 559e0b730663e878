"""Whose thing it is that stands behind je: je pakket, or somebody gives je korting.

May not happen here: a guess. What the words do not settle raises ``Unsure``.
"""

from __future__ import annotations

from typing import Literal

from webcare.language.address_items import Unsure
from webcare.language.address_nouns import Phrase
from webcare.language.address_sentence import Line
from webcare.language.address_verbs import infinitive, past, present
from webcare.language.address_words import ASKED, GIVEABLE, GIVEN, GIVING, NO_SUBJECTS, TAKING, THINGS_DO
from webcare.language.verbs_words import MODALS

Role = Literal["subject", "object", "owner"]


def unsure(line: Line, at: int) -> Unsure:
    """What to raise when only the writer can tell what the pronoun at ``at`` is."""
    item = line[at]
    return Unsure(item, f"niet zeker of '{item.text}' hier 'u' of 'uw' wordt", f"is '{item.text}' 'u' or 'uw' here?")


def by_number(line: Line, at: int, found: Phrase, verb: str) -> Role:
    """The verb fits je and a single thing alike: a thing that needs an owner has one, several are its object."""
    if found.kind == "owned" and not found.plural:
        return "owner"
    if found.kind != "doubtful" and not past(verb):
        taken = line.lower(found.head) in NO_SUBJECTS or verb in TAKING
        if found.plural or (found.kind == "bare" and not found.attributed and taken):
            return "subject"
        if verb.endswith(THINGS_DO):
            return "owner"
    raise unsure(line, at)


def of_others(line: Line, at: int, found: Phrase | None, roles: dict[int, Role]) -> Role:
    """Somebody else is the subject of the verb that je belongs to, or je je."""
    mine = any(roles.get(n) == "subject" for n in (at - 1, at - 2))
    given = line.lower(at - 1) in ("me", "mij", "ons") or roles.get(at - 1) == "object"
    return _not_subject(line, at, found, mine=mine or given)


def _not_subject(line: Line, at: int, found: Phrase | None, *, mine: bool) -> Role:
    """Je is to whom, or the owner of what follows. ``mine``: to whom has been said (je je pakket, ons je naam)."""
    if found is None:
        return "object"
    if mine and line[at + 1].kind == "thing" and not line[at + 1].lower:
        return "owner"  # heb je je {{ product }}
    head = line.lower(found.head)
    told = line.lower(at + 1) == "vragen" and line.lower(at + 2) in ASKED
    worries = mine and line.lower(at + 1) == "zorgen" and line.has(("maak", "maakt", "maken", "maakte"))
    shown = line.lower(at - 1) in ("laat", "laten") and line.has(("weten", "zien"))
    if told or worries or (shown and line[at + 1].kind == "thing"):
        return "object"
    loose = found.kind == "noun" and not found.attributed and head.endswith("en")
    last = line[found.head + 1].kind not in ("word", "thing")
    perhaps_verb = infinitive(head) or (loose and last and line.has(MODALS))  # mogen we je quoten
    if found.kind == "doubtful" or (perhaps_verb and not found.attributed):
        raise unsure(line, at)
    giving = not mine and any(_gives(line, n) for n in range(len(line.items)) if n != found.head)
    if (found.kind == "owned" and not found.plural) or not giving:
        return "owner"
    if head in GIVEABLE and not found.attributed:
        return "object"
    raise unsure(line, at)


def _gives(line: Line, at: int) -> bool:
    """A verb that has a person to whom."""
    word = line.lower(at)
    verb = present(word)
    if verb is not None and verb.infinitive == "vragen" and line.has(("aan", "op", "na")):
        return False
    shows = word in ("laat", "laten", "liet") and line.has(("weten", "zien"))
    return shows or (verb is not None and verb.infinitive in GIVING) or word in GIVING or word.endswith(GIVEN)
