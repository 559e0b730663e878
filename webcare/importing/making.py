"""What another system has, as a record of ours: nobody in it is known by name, and a reader of the log accepts it.

It is made in two steps: which record it is costs little, what it says costs a hundred times more. So a record that is
in the log already takes the first step only.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from webcare import limits
from webcare.importing.channels import CLOSED, Where, where
from webcare.importing.foreign import Asked, Dropped, Foreign
from webcare.importing.hiding import Hider, whole
from webcare.importing.moments import rfc_3339
from webcare.importing.opening import opening_of
from webcare.model.moment import said
from webcare.model.record import SURFACES
from webcare.model.text import Text
from webcare.model.values import Expected
from webcare.pseudonyms import Pseudonymiser
from webcare.store.append import line_of
from webcare.store.line import Reader, ordered
from webcare.store.workspace import Workspace

Propose = Callable[[dict[str, Any]], str | None]
"""What a customer's message means, as far as it can be told."""
UNCLEAR = Text(
    "niet duidelijk of iedereen meeleest; kies --surface open of --surface closed",
    "it is not clear whether everybody reads along; choose --surface open or --surface closed",
)
NO_CHANNEL = Text(
    "het kanaal is niet bekend; noem het met --channel", "the channel is not known; name it with --channel"
)
NO_SIDE = Text("niet bekend of dit van of aan de klant is", "it is not known which side wrote this")
EMPTY_NOTE = Text("een notitie zonder tekst", "a note without a text")


class Begun(NamedTuple):
    """A record of which all is settled but its texts."""

    foreign: Foreign
    record: dict[str, Any]
    names: frozenset[str]


class Maker:
    """Makes the records of one import. ``shared`` and ``keeps_ids`` are those of ``Hider``."""

    def __init__(
        self,
        workspace: Workspace,
        people: Pseudonymiser,
        asked: Asked,
        propose: Propose,
        now: datetime,
        *,
        shared: bool = False,
        keeps_ids: bool = False,
    ) -> None:
        self._asked, self._propose, self._now, self._keeps_ids = asked, propose, now, keeps_ids
        self._hider = Hider(people, asked.system, shared=shared, keeps_ids=keeps_ids)
        channels = workspace.handbook.channels
        self._channels = {name: name for name in channels} | workspace.handbook.channel_ids
        self._surfaces = {name: entry.surface for name, entry in channels.items() if entry.surface != "both"}
        self._reader = Reader("")
        self.opened = opening_of(workspace)
        """Fills in our side of a figure about opening hours."""

    def begin(self, foreign: Foreign) -> Begun | Dropped:
        """Which record it is, when and where; or why it is none."""
        record = {key: value for key, value in foreign.record.items() if value is not None}
        if any(isinstance(value, str) and len(value) > limits.EXPORT_TEXT for value in record.values()):
            return Dropped(foreign.place, limits.EXPORT_TEXT.reason)
        record["v"] = 1
        try:
            for key in ("at", "due") if "due" in record else ("at",):
                record[key] = rfc_3339(record.get(key), foreign.form, self._asked.zone, self._now)
        except Expected as problem:
            return Dropped(foreign.place, said(problem))
        names = self._hider.names_around(foreign)
        self._hider.heads(record)
        if record.get("type") == "message" and not self._keeps_ids and (why := self._place(record)) is not None:
            return Dropped(foreign.place, why)
        return Begun(foreign, record, names)

    def finish(self, begun: Begun) -> dict[str, Any] | Dropped:
        """The whole record; or why a reader of the log would refuse it."""
        foreign, record, names = begun
        try:
            self._hider.texts(record, names, html=foreign.html)
        except RecursionError:
            return Dropped(foreign.place, limits.RECORD_DEPTH.reason)
        if not record.get("body") and not self._keeps_ids:
            if record.get("type") == "note":
                return Dropped(foreign.place, EMPTY_NOTE)
            record.pop("body", None)
        record = ordered(record)
        try:
            line = line_of(record)
        except UnicodeEncodeError:  # half a surrogate pair in an id or another word
            record = whole(record)
            line = line_of(record)
        if len(line) > limits.LOG_LINE:
            return Dropped(foreign.place, limits.LOG_LINE.reason)
        read = self._reader.read(line, 1)
        if isinstance(read, list):
            return Dropped(foreign.place, read[0].message)
        if not self._keeps_ids and (intent := self._propose(record)) is not None:
            record = ordered({**record, "intent": intent})
        return record

    def _place(self, record: dict[str, Any]) -> Text | None:
        """Fill in the channel and who reads along; say what is not known."""
        if record.get("direction") is None:
            return NO_SIDE
        given = str(record.get("channel") or self._asked.channel or "").strip()
        if not given:
            return NO_CHANNEL
        found = Where(self._channels[given.lower()]) if given.lower() in self._channels else where(given)
        found = found or Where(given)
        channel = record["channel"] = self._channels.get(found.channel, found.channel)
        if found.trigger and record["direction"] == "in":
            record.setdefault("trigger", found.trigger)
        surface = record.get("surface") or SURFACES.get(str(record.get("trigger"))) or found.surface
        surface = surface or self._asked.surface or self._surfaces.get(channel)
        surface = surface or ("closed" if channel in CLOSED else None)
        if surface is None:
            return UNCLEAR
        record["surface"] = surface
        if self._asked.language is not None:
            record.setdefault("language", self._asked.language)
        return None
