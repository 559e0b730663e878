"""The names that there are of something, and what is said of one that is not among them."""

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from webcare.check.client import Client
from webcare.check.rule import Fault
from webcare.check.trees import entries
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.store.build import closest
from webcare.store.nodes import Scalar

FEW = 12
"""Names that can be listed in a hint."""


class Known(NamedTuple):
    """``names`` are the keys of a table, in order: one is looked up at once, however many there are."""

    what: Text
    """What a name that is not known is called."""
    names: dict[str, None]


def known(nl: str, en: str, names: Iterable[str]) -> Known:
    """These names; ``nl`` and ``en`` say what another one is."""
    return Known(Text(nl, en), dict.fromkeys(names))


def channels_of(client: Client) -> Known:
    """The channels by id and by alias; none where a channel, and so its aliases, could not be read."""
    channels, ids = client.handbook.channels, blocks_of(client, "channels")
    aliases = [alias for channel in channels.values() for alias in channel.aliases]
    return known("onbekend kanaal", "unknown channel", [*ids, *aliases] if channels.keys() >= set(ids) else [])


def answers_of(client: Client) -> Known:
    """The answers by id; one that could not be read is there too, by the name of its file."""
    ids = [one.answer.head.id for one in client.answers if one.answer is not None]
    return known("onbekend antwoord", "unknown answer", [*ids, *client.unread_answers])


def blocks_of(client: Client, kind: str, part: str | None = None) -> list[str]:
    """The names of the blocks in the files of a kind, or in a part of them: what has a fault in it is there too.

    None at all where one of the files is no YAML: what is not in the others may be in that one.
    """
    if client.handbook.unsure(kind) and len(client.files(kind)) < len(client.handbook.files(kind)):
        return []
    trees = (tree if part is None else tree.get(part) for tree, _ in client.trees(kind))
    return [key.text for tree in trees for key, _ in entries(tree)]


def zone_of(name: str) -> tzinfo | None:
    """The time zone of that name, if there is one."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def unknown_zones(names: list[Scalar], source: Source) -> Iterator[Fault]:
    """Names that are no time zone; only these cost a look at all the zones that there are."""
    for name in names:
        if zone_of(name.text) is None:
            yield unknown(name, known("onbekende tijdzone", "unknown time zone", sorted(available_timezones())), source)


def unknown_names(names: list[Scalar], there: Known, source: Source) -> Iterator[Fault]:
    """Those of some names that are not known. Where nothing is known at all, nothing is said of each."""
    for name in names if there.names else ():
        if name.text not in there.names:
            yield unknown(name, there, source)


def unknown(name: Scalar, there: Known, source: Source) -> Fault:
    """A name that is not one of the known ones, with the likeliest, or with all when they are few."""
    close = closest(name.text, list(there.names))
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    if hint is None and 0 < len(there.names) <= FEW:
        hint = Text(f"kies uit: {', '.join(there.names)}", f"choose: {', '.join(there.names)}")
    shown = source.quote(name.start, name.end).strip("\"'")
    message = Text(f"{there.what.nl} '{shown}'", f"{there.what.en} '{shown}'")
    return Fault(source, name.start, name.end, message, hint)
