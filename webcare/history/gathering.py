"""The records of a conversation, or of all conversations of a customer, from the logs."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from webcare.model.errors import CannotRun
from webcare.model.record import AnyRecord, Erasure, Message
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.log import place_in_time, read_log

MOST = 2000
"""Records that are kept, the last ones; nobody reads further back."""
Tell = Callable[[int, int], None]


class Gathered:
    """The last records by (at, id), each id once; ``earlier`` counts those before them."""

    def __init__(self) -> None:
        self._kept: dict[str, AnyRecord] = {}
        self.earlier = 0

    def add(self, record: AnyRecord) -> None:
        """Keep a record, unless it is there already or too many later ones are."""
        self._kept.setdefault(record.id, record)
        if len(self._kept) > 2 * MOST:
            self._trim()

    def _trim(self) -> None:
        records = sorted(self._kept.values(), key=place_in_time)
        self.earlier += max(0, len(records) - MOST)
        self._kept = {record.id: record for record in records[-MOST:]}

    @property
    def records(self) -> list[AnyRecord]:
        """What was kept, in order."""
        self._trim()
        return list(self._kept.values())


def of_conversation(
    name: str,
    paths: Sequence[str],
    *,
    zone: tzinfo | None = None,
    now: datetime | None = None,
    tell: Tell | None = None,
) -> Gathered:
    """A conversation. Raises ``CannotRun`` when no log knows it."""
    found = _conversations({name}, paths, zone, now, tell)
    if not found.records:
        shown = mask(name)[:60]
        raise CannotRun(
            Text(f"gesprek '{shown}' staat niet in het logboek", f"conversation '{shown}' is not in the log"),
            hint=Text(
                "zoek je een klant? Gebruik 'webcare log show --person'",
                "looking for a customer? Use 'webcare log show --person'",
            ),
        )
    return found


def of_person(
    ref: str, paths: Sequence[str], *, zone: tzinfo | None = None, now: datetime | None = None, tell: Tell | None = None
) -> Gathered:
    """All conversations of a customer. Raises ``CannotRun`` when no customer in the logs has this reference."""
    names: set[str] = set()
    for path in paths:
        for item in read_log(path, only=ref, zone=zone, now=now):
            if isinstance(item, Message) and item.author.ref == ref and item.author.type == "customer":
                names.add(item.conversation_id)
    if not names:
        raise CannotRun(
            Text(
                f"geen klant heeft het pseudoniem '{mask(ref)[:60]}'",
                f"no customer has the pseudonym '{mask(ref)[:60]}'",
            ),
            hint=Text("een geschiedenis is er alleen van klanten", "only customers have a history"),
        )
    return _conversations(names, paths, zone, now, tell)


def _conversations(
    names: set[str], paths: Sequence[str], zone: tzinfo | None, now: datetime | None, tell: Tell | None
) -> Gathered:
    found = Gathered()
    for number, path in enumerate(paths):
        for item in read_log(path, only=sorted(names), zone=zone, now=now):
            if getattr(item, "conversation_id", None) in names and not isinstance(item, Erasure):
                found.add(item)  # type: ignore[arg-type]  # a finding has no conversation
        if tell is not None:
            tell(number + 1, len(paths))
    return found
