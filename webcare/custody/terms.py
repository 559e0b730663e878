"""The retention terms of ``privacy.yaml``: which of them holds for what."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from webcare.custody.lines import Head, head_of
from webcare.custody.rewrite import Line, Tell, pass_over
from webcare.model.errors import CannotRun
from webcare.model.handbook.privacy import Retention
from webcare.model.text import Text
from webcare.store.workspace import Workspace

OF_RECORDS = {"note": ("notes", "logs"), "rating": ("ratings",)}
"""What the handbook calls a record of this type, the closest first; any other is ``logs``."""
IN_LOGS = frozenset(("logs", "notes", "ratings"))


class Terms:
    """How long each thing of a client is kept; what the closest terms say holds, and of several the shortest.

    A term for some channels is closer than one for all. A message has a channel; a note, an event and a rating go with
    their conversation, and with its shortest term where it was on several channels.
    """

    def __init__(self, terms: Sequence[Retention], aliases: dict[str, str]) -> None:
        self.all = terms
        self._aliases = aliases
        self.channels = frozenset(channel for term in terms if term.what in IN_LOGS for channel in term.channels)
        """Those that have terms of their own."""
        self._conversations: dict[str, set[int]] = {channel: set() for channel in sorted(self.channels)}
        """Of each of them the conversations, as hashes."""

    @property
    def logs(self) -> bool:
        """Does any of them hold for records?"""
        return any(term.what in IN_LOGS for term in self.all)

    @property
    def drafts(self) -> timedelta | None:
        """How long a draft is kept after it was last written in; None: for ever."""
        return min((term.keep for term in self.all if term.what == "drafts" and not term.channels), default=None)

    def learn(self, logs: Sequence[str], tell: Tell | None = None) -> None:
        """See which conversations were on the channels with terms of their own; without any, nothing is read.

        Raises ``CannotRun`` for a log that cannot be read.
        """

        def look(line: Line) -> None:
            head = head_of(line.data) if line.whole else None
            channel = self._channel(head.channel) if head is not None else None
            if head is not None and channel in self._conversations:
                self._conversations[channel].add(hash(head.conversation_id))

        for log in logs if self.channels else ():
            pass_over(log, look, tell)

    def of(self, head: Head) -> timedelta | None:
        """How long a record is kept; None: for ever."""
        for what in OF_RECORDS.get(head.type, ("logs",)):
            terms = [term for term in self.all if term.what == what]
            on = self._channels(head) if self.channels else ()
            close = [term.keep for term in terms if not set(term.channels).isdisjoint(on)]
            if keeps := close or [term.keep for term in terms if not term.channels]:
                return min(keeps)
        return None

    def _channels(self, head: Head) -> Collection[str]:
        channel = self._channel(head.channel)
        if channel is not None:
            return (channel,)
        key = hash(head.conversation_id)
        return [name for name, conversations in self._conversations.items() if key in conversations]

    def _channel(self, name: str | None) -> str | None:
        return self._aliases.get(name.casefold(), name) if name else None


def terms_of(workspace: Workspace) -> Terms:
    """The terms of the handbook. Raises ``CannotRun`` without any."""
    handbook = workspace.handbook
    if not handbook.privacy.retention:
        raise CannotRun(
            Text("het handboek noemt geen bewaartermijnen", "the handbook has no retention terms"),
            hint=Text(
                "zet ze bij 'retention' in privacy.yaml, en kijk het na met 'webcare check'",
                "put them under 'retention' in privacy.yaml, and check it with 'webcare check'",
            ),
        )
    names = {
        alias.casefold(): name for name, channel in handbook.channels.items() for alias in (name, *channel.aliases)
    }
    return Terms(handbook.privacy.retention, names)
