"""What came of an import: what was added, what the files held, what was dropped and why, and whose figures agree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from typing import Any

from webcare.importing import Imported
from webcare.importing.intake import Crossed, Why
from webcare.model.text import Language, Text
from webcare.privacy import mask
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.log.documents import CrossedJson, DroppedJson, ImportJson
from webcare.show.log.words import INTENTS, SURFACES, TYPES
from webcare.show.machine import VERSION, one_line
from webcare.show.moments import date_and_time
from webcare.show.numbers import decimal_sign, number

DIRECTIONS = {"in": Text("van de klant", "from the customer"), "out": Text("aan de klant", "to the customer")}
FIGURES = {
    "reply_time_in_minutes": Text("eerste antwoord in minuten", "first reply in minutes"),
    "business_reply_time_in_minutes": Text(
        "eerste antwoord in minuten binnen openingstijd", "first reply in minutes of opening hours"
    ),
    "replies": Text("aantal antwoorden", "number of replies"),
}
MOST_CHANNELS = 12


def import_lines(imported: Imported, path: str, style: Style, zone: tzinfo, *, dry: bool) -> Iterator[str]:
    """The import as a person reads it."""
    language = style.language
    yield _headline(imported, path, style, dry=dry)
    yield from _indented(_mapped(imported, language))
    if imported.first is not None and imported.last is not None:
        first, last = (date_and_time(at, zone, language) for at in (imported.first, imported.last))
        yield f"  {Text(f'van {first} tot en met {last}', f'from {first} to {last}').in_(language)}"
    for note in imported.notes:
        yield safe.line(note.in_(language))
    yield from dropped_lines(imported.dropped, style)
    for name, crossed in imported.crossed.items():
        yield from _crossed_lines(name, crossed, language)
    if imported.torn:
        aside = safe.path(f"{path}.torn")
        yield Text(
            f"een afgebroken laatste regel ({imported.torn} bytes) staat nu in {aside}",
            f"a torn last line ({imported.torn} bytes) is now in {aside}",
        ).in_(language)
    if dry:
        yield Text("er is niets geschreven", "nothing was written").in_(language)


def sample_lines(items: Sequence[tuple[str, Mapping[str, Any]]], imported: Imported, style: Style) -> Iterator[str]:
    """The first records as the log would have them, and what was dropped on the way to them."""
    language = style.language
    for place, record in items:
        yield f"{style.paint(safe.path(place), '1')}  {mask(one_line(record))}"
    for note in imported.notes:
        yield safe.line(note.in_(language))
    yield from dropped_lines(imported.dropped, style)
    count = len(items)
    yield Text(
        f"de eerste {count} records; er is niets geschreven" if count != 1 else "één record; er is niets geschreven",
        f"the first {count} records; nothing was written" if count != 1 else "one record; nothing was written",
    ).in_(language)


def import_json(imported: Imported, path: str, language: Language, *, dry: bool) -> ImportJson:
    """The same as a document."""
    return ImportJson(
        version=VERSION,
        path=path,
        written=not dry,
        added=imported.added,
        known=imported.known,
        repeated=imported.repeated,
        conversations=len(imported.conversations),
        types=dict(sorted(imported.types.items())),
        directions=dict(sorted(imported.directions.items())),
        channels=dict(imported.channels.most_common()),
        surfaces=dict(sorted(imported.surfaces.items())),
        intents=dict(imported.intents.most_common()),
        first=imported.first.isoformat() if imported.first else None,
        last=imported.last.isoformat() if imported.last else None,
        dropped=[
            DroppedJson(why=reason.in_(language), count=why.times, fault=why.fault, places=list(why.places))
            for reason, why in _by_times(imported.dropped)
        ],
        compared=[
            CrossedJson(
                figure=name, agree=one.agree, differ=one.differ, unknown=one.unknown,
                places=[place for place, *_ in one.first],
            )
            for name, one in imported.crossed.items()
        ],
        notes=[note.in_(language) for note in imported.notes],
        torn=imported.torn,
    )  # fmt: skip


def dropped_lines(dropped: Mapping[Text, Why], style: Style) -> Iterator[str]:
    """What was not taken over and why: faults first, then what does not belong in a log."""
    language = style.language
    for reason, why in _by_times(dropped):
        word = Text("klopt niet", "wrong") if why.fault else Text("overgeslagen", "left out")
        places = ", ".join(map(safe.path, why.places)) + (", …" if why.times > len(why.places) else "")
        painted = style.paint(word.in_(language), "31" if why.fault else "36")
        yield f"{painted}: {number(why.times, language)}× {safe.line(reason.in_(language))} ({places})"


def _by_times(dropped: Mapping[Text, Why]) -> list[tuple[Text, Why]]:
    return sorted(dropped.items(), key=lambda item: (not item[1].fault, -item[1].times))


def _headline(imported: Imported, path: str, style: Style, *, dry: bool) -> str:
    language = style.language
    added, known, repeated = (number(n, language) for n in (imported.added, imported.known, imported.repeated))
    nl = f"{added} records {'zouden erbij komen' if dry else 'toegevoegd'}"
    en = f"{added} records {'would be added' if dry else 'added'}"
    if imported.added == 1:
        nl, en = (
            nl.replace("records zouden", "record zou").replace("records", "record"),
            en.replace("records", "record"),
        )
    if imported.known:
        nl, en = f"{nl}, {known} stonden er al", f"{en}, {known} were there already"
    if imported.repeated:
        nl, en = f"{nl}, {repeated} dubbel in de bestanden", f"{en}, {repeated} double in the files"
    return f"{style.paint(safe.path(path), '1')}: {Text(nl, en).in_(language)}"


def _mapped(imported: Imported, language: Language) -> Iterator[str]:
    kinds = [
        f"{number(count, language)} {words[count > 1].in_(language)}"
        for kind, words in TYPES.items()
        if (count := imported.types[kind])
    ]
    conversations = len(imported.conversations)
    if kinds:
        talks = Text("gesprek" if conversations == 1 else "gesprekken", "conversation" + "s" * (conversations != 1))
        yield f"{', '.join(kinds)}; {number(conversations, language)} {talks.in_(language)}"
    said = [*_counted(imported.directions, DIRECTIONS, language), *_counted(imported.surfaces, SURFACES, language)]
    if said:
        yield ", ".join(said)
    if imported.channels:
        yield Text("kanaal: ", "channel: ").in_(language) + ", ".join(_counted(imported.channels, {}, language))
    if imported.intents:
        proposed = ", ".join(_counted(imported.intents, INTENTS, language))
        yield Text("bedoeling (voorstel): ", "intent (proposed): ").in_(language) + proposed


def _counted(counts: Counter[str], words: Mapping[str, Text], language: Language) -> list[str]:
    told = [
        f"{words[key].in_(language) if key in words else safe.line(mask(key))[:40]} {number(count, language)}"
        for key, count in counts.most_common(MOST_CHANNELS)
    ]
    return [*told, "…"] if len(counts) > MOST_CHANNELS else told


def _crossed_lines(name: str, crossed: Crossed, language: Language) -> Iterator[str]:
    what = FIGURES.get(name, Text(name, name)).in_(language)
    agree, differ, unknown = (number(n, language) for n in crossed[:3])
    yield Text(
        f"vergeleken met Zendesk, {what}: {agree} gelijk, {differ} anders, {unknown} niet te vergelijken",
        f"compared with Zendesk, {what}: {agree} the same, {differ} different, {unknown} not comparable",
    ).in_(language)
    for place, *both in crossed.first:
        theirs, ours = (decimal_sign(f"{one:g}", language) for one in both)
        yield f"  {safe.path(place)}: " + Text(
            f"Zendesk zegt {theirs}, de berichten zeggen {ours}", f"Zendesk says {theirs}, the messages {ours}"
        ).in_(language)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
