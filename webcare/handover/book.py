"""The facts of a handover, gathered once, for whoever writes the book. No text here is made up: all of it is read."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from webcare.model.answer import AnswerHead
from webcare.model.config import Config
from webcare.model.finding import Finding
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.contacts import Contact
from webcare.model.handbook.crisis import Crisis
from webcare.model.handbook.escalation import Escalation
from webcare.model.handbook.goals import Goal
from webcare.model.handbook.hours import Schedule
from webcare.model.handbook.monitoring import Monitoring
from webcare.model.handbook.privacy import Privacy
from webcare.model.handbook.rules import OwnRule
from webcare.model.handbook.targets import Target
from webcare.model.handbook.team import Team
from webcare.model.handbook.tone import Tone
from webcare.model.handbook.topics import Topic
from webcare.model.handbook.vocabulary import Vocabulary
from webcare.model.text import Text
from webcare.model.values import Window
from webcare.opening import Day
from webcare.store.workspace import Workspace

if TYPE_CHECKING:
    from webcare.diff import Change
    from webcare.escalate.simulating import Simulated
    from webcare.inbox import Row, Section
    from webcare.metrics.tally import Tally
    from webcare.readiness import Card
    from webcare.stats.goals import Standing


class Entries(NamedTuple):
    """The handbook. A kind that is not there is empty or None, and named in ``absent``.

    ``broken`` names the kinds of which something could not be read.
    """

    tone: Tone | None
    channels: Mapping[str, Channel]
    hours: Mapping[str, Schedule]
    targets: Sequence[Target]
    topics: Mapping[str, Topic]
    contacts: Mapping[str, Contact]
    escalation: Escalation | None
    vocabulary: Vocabulary | None
    rules: Mapping[str, OwnRule]
    privacy: Privacy | None
    crisis: Crisis | None
    goals: Mapping[str, Goal]
    monitoring: Monitoring | None
    team: Team | None
    facts: Mapping[str, str]
    absent: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()


class Version(NamedTuple):
    """The text of an answer for a channel (None: for every other one), its facts filled in, the rest as ``[naam]``."""

    channel: str | None
    text: str


class Reply(NamedTuple):
    """An answer with the text of each of its variants; ``current`` says whether it may be used on the book's day."""

    head: AnswerHead
    versions: list[Version]
    current: bool


class Opening(NamedTuple):
    """A schedule: its ordinary week from Monday on, the days of a year ahead that differ, and holidays undecided.

    ``later`` are the weeks that hold from a day ahead on.
    """

    id: str
    name: str
    week: list[list[Window]]
    later: list[tuple[date, list[list[Window]]]]
    special: list[Day]
    undecided: list[Day]


class Figures(NamedTuple):
    """What the logs say: the last full month, and how the goals stand. ``records`` were read of ``logs`` logs.

    ``until`` is when the last record that counts happened (None: there is none).
    """

    first: date
    last: date
    total: "Tally"
    channels: "Mapping[str, Tally]"
    standings: "Sequence[Standing]"
    logs: int
    records: int
    broken: int
    until: datetime | None


class Pending(NamedTuple):
    """What is open at the moment of the book; ``rows`` are those of each section, due first.

    ``pseudonymous`` says whether the logs name nobody: only then may a conversation or a colleague in it be named.
    """

    rows: "Mapping[Section, Sequence[Row]]"
    pseudonymous: bool


class Drafted(NamedTuple):
    """A draft that was not sent yet: its file in the folder of drafts, how far it is, and for what."""

    name: str
    status: str
    channel: str | None
    topic: str | None


class Answered(NamedTuple):
    """How often a colleague, as the log calls them, gave the first reply about a topic or on a channel, and of all."""

    agent: str
    times: int
    of: int


class Known(NamedTuple):
    """Who knows about a topic or a channel.

    ``owner`` is a contact's id; ``people`` are the persons behind it; ``about`` persons whose entry says that they
    know; ``reviewers`` the contacts who look along. ``answered`` is most frequent first.
    """

    id: str
    owner: str | None
    people: list[str]
    about: list[str]
    reviewers: list[str]
    answered: list[Answered]


class Knowledge(NamedTuple):
    """Who knows what, from the handbook and from the log between two days (None: there is no log)."""

    topics: list[Known]
    channels: list[Known]
    first: date | None
    last: date | None


class Calling(NamedTuple):
    """The coming weeks of duty, gone through; ``weeks`` of them from the book's day on."""

    simulated: "Simulated"
    weeks: int
    zone: tzinfo


class Logs(NamedTuple):
    """The names of the logs, relative to the client folder: those that git may hold, and those that stay behind."""

    shared: list[str]
    personal: list[str]


class Since(NamedTuple):
    """An earlier version of the client, what it is called, and what changed since.

    ``unreadable`` are the files of either version of which something could not be compared.
    """

    name: str
    before: Workspace
    after: Workspace
    changes: "Sequence[Change]"
    unreadable: list[str]


class Problem(NamedTuple):
    """Something that could not be gathered: which part of the book, and why."""

    part: str
    why: Text


class Book(NamedTuple):
    """Everything that the book of a handover tells, at a moment (where the client is)."""

    client: str
    at: datetime
    public_only: bool
    config: Config
    entries: Entries
    answers: list[Reply]
    fragments: Mapping[str, str]
    unread: list[str]
    """Answers that could not be read."""
    openings: list[Opening]
    calling: Calling | None
    figures: Figures | None
    pending: Pending | None
    drafts: list[Drafted]
    knowledge: Knowledge
    logs: Logs
    findings: list[Finding]
    """What check says."""
    readiness: "Card | None"
    problems: list[Problem]
    since: Since | None = None
    hidden: frozenset[str] = frozenset()
    """With ``public_only``: what may stand nowhere, as ``entries.plain`` writes it."""

    @property
    def day(self) -> date:
        """The day of the book, where the client is."""
        return self.at.date()

    @property
    def is_confidential(self) -> bool:
        """Does it hold telephone numbers and addresses that no customer may know?"""
        return any(not means.public for contact in self.entries.contacts.values() for means in contact.means)
