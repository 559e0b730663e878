"""What ``webcare log verify`` found: what each log holds, what is wrong, and what is gone since a copy was made."""

from collections.abc import Iterator
from datetime import datetime, tzinfo

from webcare.audit import Audit, Compared, FileAudit
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.findings import Style, finding_lines
from webcare.show.log.documents import AuditJson, ComparedJson, FileAuditJson, NamedJson
from webcare.show.log.words import TYPES
from webcare.show.machine import VERSION, placed_json
from webcare.show.moments import date_and_time
from webcare.show.numbers import number

SOUND = Text("alles is leesbaar en heel", "all is readable and whole")
UNSOUND = Text("niet in orde", "not in order")
COPY = Text("vergeleken met", "compared with")
SAME = Text("niets verloren, niets gewijzigd", "nothing lost, nothing changed")
LOST = Text("niet alles is er nog zoals het was", "not all is there as it was")
NOT_SHOWN = 20
"""Unknown fields that are named; the rest are counted."""


def audit_lines(audited: Audit, compared: Compared | None, copy: str, style: Style, zone: tzinfo) -> Iterator[str]:
    """Each log, its findings, the comparison, and the verdict."""
    for file in audited.files:
        yield from _file_lines(file, style, zone)
    for finding in audited.further:
        yield from finding_lines(finding, style)
    if compared is not None:
        yield from _compared_lines(compared, copy, style)
    yield _verdict(audited, style)


def audit_json(audited: Audit, compared: Compared | None, copy: str, language: Language) -> AuditJson:
    """The same as a document."""
    findings = [finding for file in audited.files for finding in file.findings] + audited.further
    return AuditJson(
        version=VERSION,
        sound=audited.sound,
        files=[_file_json(file) for file in audited.files],
        findings=[placed_json(finding, language) for finding in findings],
        against=None if compared is None else _compared_json(compared, copy),
    )


def _file_lines(file: FileAudit, style: Style, zone: tzinfo) -> Iterator[str]:
    language = style.language
    kinds = ", ".join(
        f"{number(file.types[kind], language)} {words[file.types[kind] > 1].in_(language)}"
        for kind, words in TYPES.items()
        if file.types[kind]
    )
    head = f"{number(file.records, language)} {'record' if file.records == 1 else 'records'}"
    yield f"{style.paint(safe.path(file.name), '1')}: {head}" + (f" ({kinds})" if kinds else "")
    if file.first and file.last:
        first, last = (date_and_time(moment, zone, language) for moment, _ in (file.first, file.last))
        order = Text("op volgorde", "in order")
        if file.misplaced:
            count = number(file.misplaced, language)
            order = Text(f"{count} keer niet op volgorde (dat mag)", f"out of order {count} times (that is fine)")
        yield f"  {first} {Text('tot en met', 'to').in_(language)} {last}, {order.in_(language)}"
    for text in _remarks(file, language):
        yield f"  {text.in_(language)}"
    for finding in file.findings:
        yield from finding_lines(finding, style)
    if file.broken + file.conflicts > len(file.findings):
        yield "  …"


def _remarks(file: FileAudit, language: Language) -> Iterator[Text]:
    """What is worth knowing of a log besides what it holds."""
    if file.unknown:
        named = file.unknown.most_common(NOT_SHOWN)
        fields = ", ".join(f"{safe.line(name)} ({number(count, language)})" for name, count in named)
        more = " …" if len(file.unknown) > len(named) else ""
        yield Text(
            f"onbekende velden, die blijven staan: {fields}{more}", f"unknown fields, which are kept: {fields}{more}"
        )
    if file.duplicates:
        count = number(file.duplicates, language)
        yield Text(f"dubbel, telt één keer: {count}", f"double, counts once: {count}")
    if file.broken:
        count = number(file.broken, language)
        yield Text(f"kapotte regels: {count}", f"broken lines: {count}")
    if file.conflicts:
        count = number(file.conflicts, language)
        yield Text(f"kenmerken van twee verschillende records: {count}", f"ids of two different records: {count}")
    if file.torn:
        count, aside = number(file.torn, language), safe.path(f"{file.name}.torn")
        yield Text(
            f"afgebroken regels staan apart in {aside} ({count} bytes)",
            f"torn lines lie aside in {aside} ({count} bytes)",
        )


def _compared_lines(compared: Compared, copy: str, style: Style) -> Iterator[str]:
    language = style.language
    yield f"{COPY.in_(language)} {safe.path(copy)}: {(LOST if compared.lost else SAME).in_(language)}"
    for named, what in (
        (compared.missing, Text("ontbreekt nu", "missing now")),
        (compared.changed, Text("gewijzigd", "changed")),
        (compared.fresh, Text("sindsdien erbij", "added since")),
    ):
        if named.total:
            ids = ", ".join(map(safe.line, named.ids)) + (", …" if named.total > len(named.ids) else "")
            yield f"  {what.in_(language)}: {number(named.total, language)} ({ids})"


def _verdict(audited: Audit, style: Style) -> str:
    language = style.language
    count = len(audited.files)
    records = sum(file.records for file in audited.files)
    told = f"{number(records, language)} {'record' if records == 1 else 'records'}"
    logs = Text("1 logboek" if count == 1 else f"{count} logboeken", "1 log" if count == 1 else f"{count} logs")
    verdict = SOUND if audited.sound else UNSOUND
    return f"{logs.in_(language)}, {told}: {verdict.in_(language)}"


def _file_json(file: FileAudit) -> FileAuditJson:
    return FileAuditJson(
        path=file.name,
        records=file.records,
        types=dict(sorted(file.types.items())),
        ids=file.records - file.duplicates - file.conflicts,
        duplicates=file.duplicates,
        broken=file.broken,
        conflicts=file.conflicts,
        unknown=dict(file.unknown.most_common()),
        first=_moment(file.first),
        last=_moment(file.last),
        misplaced=file.misplaced,
        torn=file.torn,
    )


def _moment(place: tuple[datetime, str] | None) -> str | None:
    return None if place is None else place[0].isoformat()


def _compared_json(compared: Compared, copy: str) -> ComparedJson:
    missing, changed, fresh = (
        NamedJson(total=named.total, ids=named.ids) for named in (compared.missing, compared.changed, compared.fresh)
    )
    return ComparedJson(path=copy, missing=missing, changed=changed, added=fresh)
