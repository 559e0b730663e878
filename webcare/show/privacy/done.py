"""What ``webcare privacy`` did: exactly what was or would be erased, handed over or changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from webcare.custody.erase import Erased
from webcare.custody.eraser import MENTIONS, NOTES, OWN, REPLIES, TORN
from webcare.custody.export import Dossier
from webcare.custody.redact import CHANGED, DROPPED, FIELDS
from webcare.custody.retain import OUTSIDE, Retained
from webcare.model.handbook.privacy import Retention
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.choices import CHOICES
from webcare.show.findings import Style
from webcare.show.privacy.scan import Counted, counted

MOST_PLACES = 20
"""Places that are listed; the rest are counted."""
DONE: dict[str, Counted] = {
    OWN: (Text("{} eigen record zonder tekst en herkomst", "{} record of their own without text and origin"),
          Text("{} eigen records zonder tekst en herkomst", "{} records of their own without text and origin")),
    REPLIES: (Text("{} antwoord zonder tekst", "{} reply without text"),
              Text("{} antwoorden zonder tekst", "{} replies without text")),
    NOTES: (Text("{} notitie of toelichting zonder tekst", "{} note or comment without text"),
            Text("{} notities of toelichtingen zonder tekst", "{} notes or comments without text")),
    MENTIONS: (Text("{} vermelding door een ander vervangen", "{} mention by somebody else replaced"),
               Text("{} vermeldingen door anderen vervangen", "{} mentions by others replaced")),
    TORN: (Text("{} afgebroken regel verwijderd", "{} torn line removed"),
           Text("{} afgebroken regels verwijderd", "{} torn lines removed")),
}  # fmt: skip
TYPES: dict[str, Counted] = {
    "message": (Text("{} bericht", "{} message"), Text("{} berichten", "{} messages")),
    "note": (Text("{} notitie", "{} note"), Text("{} notities", "{} notes")),
    "event": (Text("{} gebeurtenis", "{} event"), Text("{} gebeurtenissen", "{} events")),
    "rating": (Text("{} cijfer", "{} rating"), Text("{} cijfers", "{} ratings")),
}
OTHER: Counted = (Text("{} ander record", "{} other record"), Text("{} andere records", "{} other records"))
KEPT = CHOICES["privacy.Retention", "what"]
ELSEWHERE = Text(
    "Denk ook aan reservekopieën, exports en het systeem waar de berichten vandaan komen.",
    "Think of backups, exports and the system that the messages came from as well.",
)


def erased_lines(erased: Erased, style: Style) -> Iterator[str]:
    """What was erased or would be, file by file; what git still holds; and where the person still stands."""
    language, who = style.language, safe.line(erased.person)
    if erased.nothing:
        yield f"{who}: {Text('niets te wissen', 'nothing to erase').in_(language)}"
    else:
        said = Text("dit zou gewist worden", "this would be erased") if erased.dry else Text("gewist", "erased")
        yield f"{who}: {said.in_(language)}"
        for log, counts in erased.logs.items():
            parts = [counted(counts[kind], DONE[kind], language) for kind in DONE if counts[kind]]
            yield f"  {safe.path(log)}: {', '.join(parts)}"
        yield from _removed(erased.drafts, language, dry=erased.dry)
        yield (
            Text("  cache: leeg", "  cache: empty").in_(language)
            if not erased.dry
            else Text("  cache: wordt geleegd", "  cache: will be emptied").in_(language)
        )
        yield from history(erased.tracked, language)
        yield ELSEWHERE.in_(language)
    if erased.left:
        yield Text(
            "Hier staat deze persoon nog; kijk er zelf naar:", "This person is still here; look for yourself:"
        ).in_(language)
        yield from _places(erased.left, language)


def retained_lines(retained: Retained, style: Style) -> Iterator[str]:
    """What lost its text and its people, or would, with the terms of the handbook."""
    language = style.language
    listed = ", ".join(f"{_kept(term, language)} {_term(term.keep, language)}" for term in retained.terms)
    yield f"{Text('bewaartermijnen', 'retention terms').in_(language)}: {listed}"
    for log, counts in retained.logs.items():
        if counts[TORN]:
            yield f"  {safe.path(log)}: {counted(counts[TORN], DONE[TORN], language)}"
            continue
        types = [*TYPES, *sorted(counts.keys() - TYPES.keys())]
        parts = [counted(counts[kind], TYPES.get(kind, OTHER), language) for kind in types if counts[kind]]
        said = Text("zonder tekst en afzender", "without text and author").in_(language)
        yield f"  {safe.path(log)}: {', '.join(parts)} {said}"
    yield from _removed(retained.drafts, language, dry=retained.dry)
    if not retained.logs and not retained.drafts:
        yield Text("niets is ouder dan dat", "nothing is older than that").in_(language)
    elif retained.dry:
        yield Text("dit was een proef: er is niets gewijzigd", "this was a trial: nothing has changed").in_(language)
    yield from history(retained.tracked, language)
    if any(term.what == OUTSIDE for term in retained.terms):
        yield Text(
            "Exports ruimt webcare niet op: het weet niet waar je ze bewaart.",
            "webcare does not clear away exports: it does not know where you keep them.",
        ).in_(language)
    if retained.undated:
        yield Text(
            "Deze records noemen geen moment, en blijven dus staan:", "These records name no moment, so they stay:"
        ).in_(language)
        yield from _places(retained.undated, language)


def exported_lines(dossier: Dossier, paths: Sequence[str], style: Style) -> Iterator[str]:
    """What was gathered, where it lies, and what to do with it."""
    language, count = style.language, len(dossier.records)
    records = (Text("{} record", "{} record"), Text("{} records", "{} records"))
    yield f"{safe.line(dossier.person)}: {counted(count, records, language)}"
    for path in paths:
        yield f"  {safe.path(path)}"
    yield Text(
        "Lees het na voor je het geeft, en wis het daarna: er staan persoonsgegevens in.",
        "Read it before you hand it over, and delete it afterwards: it holds personal data.",
    ).in_(language)
    if dossier.unread:
        yield Text("Deze regels zijn stuk; kijk er zelf naar:", "These lines are broken; look yourself:").in_(language)
        yield from _places(dossier.unread, language)


def redacted_lines(counts: Mapping[str, int], style: Style) -> Iterator[str]:
    """How much was changed and left out."""
    language = style.language
    texts = (
        Text("{} regel of tekst gewijzigd", "{} line or text changed"),
        Text("{} regels gewijzigd", "{} lines changed"),
    )
    yield counted(counts.get(CHANGED, 0), texts, language)
    if counts.get(DROPPED):
        dropped = (Text("{} onleesbare regel weggelaten", "{} unreadable line left out"),
                   Text("{} onleesbare regels weggelaten", "{} unreadable lines left out"))  # fmt: skip
        yield counted(counts[DROPPED], dropped, language)
    if counts.get(FIELDS):
        fields = (Text("{} onbekend veld weggelaten", "{} unknown field left out"),
                  Text("{} onbekende velden weggelaten", "{} unknown fields left out"))  # fmt: skip
        yield counted(counts[FIELDS], fields, language)
    yield Text(
        "Lees het na voor je het deelt: een naam midden in een zin herkent webcare niet altijd.",
        "Read it before you share it: webcare does not always know a name in the middle of a sentence.",
    ).in_(language)


def _removed(drafts: Sequence[str], language: Language, *, dry: bool) -> Iterator[str]:
    said = Text("zou verwijderd worden", "would be removed") if dry else Text("verwijderd", "removed")
    for draft in drafts:
        yield f"  {safe.path(draft)}: {said.in_(language)}"


def history(tracked: Sequence[str], language: Language) -> Iterator[str]:
    """What git keeps, and how to remove it there."""
    if not tracked:
        return
    listed = ", ".join(map(safe.path, tracked))
    options = " ".join(f"--path '{safe.path(path)}'" for path in tracked)
    yield Text(
        f"Git bewaart oude versies van: {listed}. Zo haal je die weg:",
        f"git keeps older versions of: {listed}. This removes them:",
    ).in_(language)
    yield Text(
        "  1. zet een kopie van de nieuwe bestanden buiten de map",
        "  1. put a copy of the new files outside the folder",
    ).in_(language)
    yield f"  2. git filter-repo --invert-paths {options}"
    yield Text(
        "  3. zet de kopie terug, leg haar vast, en typ: git push --force",
        "  3. put the copy back, commit it, and type: git push --force",
    ).in_(language)
    yield Text("  4. laat iedereen opnieuw klonen", "  4. let everybody clone again").in_(language)


def _places(places: Sequence[str], language: Language) -> Iterator[str]:
    for place in places[:MOST_PLACES]:
        yield f"  {safe.path(place)}"
    if (more := len(places) - MOST_PLACES) > 0:
        yield Text(f"  en nog {more}", f"  and {more} more").in_(language)


def _kept(term: Retention, language: Language) -> str:
    """What a term is about: ``logboeken``, ``logboeken (whatsapp)``."""
    channels = f" ({', '.join(map(safe.line, term.channels))})" if term.channels else ""
    return f"{KEPT[term.what].in_(language)}{channels}"


def _term(keep: timedelta, language: Language) -> str:
    """A term in its largest unit, as people say it."""
    for seconds, one, many in (
        (31_557_600, Text("1 jaar", "1 year"), Text("{} jaar", "{} years")),
        (2_629_800, Text("1 maand", "1 month"), Text("{} maanden", "{} months")),
        (86_400, Text("1 dag", "1 day"), Text("{} dagen", "{} days")),
    ):
        count, rest = divmod(int(keep.total_seconds()), seconds)
        if count and not rest:
            return one.in_(language) if count == 1 else many.in_(language).format(count)
    hours = Text("uur", "hours").in_(language)
    return f"{keep.total_seconds() / 3600:g} {hours}"
