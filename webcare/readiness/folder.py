"""A client folder as the score card sees it: the handbook on a day, its answers, and what the log shows."""

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from webcare import limits
from webcare.model.answer import AnswerHead
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.contacts import Contact, people_behind
from webcare.model.record import Message, Rating
from webcare.model.text import Text
from webcare.readiness.blanks import is_number
from webcare.readiness.card import Evidence
from webcare.store.answers import answer_paths, parse_answer
from webcare.store.files import read_source
from webcare.store.log import log_paths, read_log
from webcare.store.nodes import Mapping
from webcare.store.workspace import Workspace
from webcare.store.yaml import parse_yaml

CALLED = ("phone", "whatsapp", "pager")
"""Means by which somebody is reached at once."""


class Logged(NamedTuple):
    """What the log holds up to the day: messages in and out, follow-ups, ratings, systems, and the newest day."""

    incoming: int
    outgoing: int
    follow_ups: int
    ratings: int
    systems: Counter[str]
    newest: date | None


Tally = tuple[int, str, str]
"""How many, of what in Dutch, of what in English."""


def seen_in(file: str, *tallies: Tally, day: date | None = None) -> Evidence:
    """Evidence in a file: ``doelen: 8; met nulmeting: 3``."""
    nl, en = ("; ".join(f"{one[at]}: {one[0]}" for one in tallies) for at in (1, 2))
    return Evidence(file, tallies[0][0], Text(nl, en), day)


class Folder:
    """One client on one day."""

    def __init__(self, workspace: Workspace, day: date) -> None:
        self.workspace = workspace
        self.handbook = workspace.handbook
        self.day = day

    @cached_property
    def answers(self) -> list[AnswerHead]:
        """The heads of the answers that can be read."""
        folder = self.workspace.path("answers")
        return list(_heads(folder)) if os.path.isdir(folder) else []

    @cached_property
    def log(self) -> Logged:
        """The log up to and including the day."""
        kinds: Counter[str] = Counter()
        systems: Counter[str] = Counter()
        newest: date | None = None
        for path in log_paths(self.workspace.path("logs")):
            try:
                for record in read_log(path):
                    on = None if isinstance(record, Finding) else datetime.fromisoformat(record.at.upper()).date()
                    if isinstance(record, Finding) or on is None or on > self.day:
                        continue
                    kinds["rating"] += isinstance(record, Rating)
                    if isinstance(record, Message):
                        kinds[record.direction] += 1
                        kinds["follow-up"] += record.reply_kind == "follow_up"
                        newest = on if newest is None else max(newest, on)
                        if record.source is not None:
                            systems[record.source.system] += 1
            except CannotRun:
                continue  # check says so
        return Logged(kinds["in"], kinds["out"], kinds["follow-up"], kinds["rating"], systems, newest)

    @property
    def served(self) -> dict[str, Channel]:
        """The channels that are served."""
        return {name: one for name, one in self.handbook.channels.items() if one.status != "not-served"}

    @cached_property
    def lead(self) -> str:
        """The contact that a snippet names: who leads the desk, else the last contact, else the first person."""
        team, plan, contacts = self.handbook.team, self.handbook.escalation, self.handbook.contacts
        leads = [one.contact for one in team.members if "lead" in one.roles] if team else []
        lasts = [path.last_contact for path in plan.paths.values()] if plan else []
        people = [name for name, one in contacts.items() if one.kind == "person"]
        return next((name for name in (*leads, *lasts, *people) if name in contacts), "teamleider")

    def reached(self, name: str) -> bool:
        """Can a contact, or somebody behind it, be called?"""
        contacts = self.handbook.contacts
        plan = self.handbook.escalation
        roster = plan.rosters.get(name) if plan else None
        names = [one for turn in roster.rotations for one in turn.members] if roster else [name]
        ids = [*names, *people_behind(names, contacts)]
        return any(_called(contacts[one]) for one in ids if one in contacts)

    def file(self, kind: str, key: str | None = None) -> str:
        """The file of a kind of entry, as a person finds it from the client folder; of several, that with the key."""
        paths = [path for path, _ in self.handbook.files(kind)]
        holding = (path for path in paths if key is not None and len(paths) > 1 and key in _keys(path))
        found = next(holding, paths[0] if paths else os.path.join(self.handbook.folder, f"{kind}.yaml"))
        inside = os.path.relpath(found, self.handbook.folder).replace(os.sep, "/")
        return f"{self.workspace.config.paths.handbook}/{inside}"

    def seen(self, kind: str, *tallies: Tally, day: date | None = None) -> Evidence:
        """Evidence in a handbook file; the first tally is what was counted."""
        return seen_in(self.file(kind), *tallies, day=day)


def _keys(path: str) -> set[str]:
    try:
        tree = parse_yaml(read_source(path, limits.HANDBOOK_FILE))[0]
    except CannotRun:
        return set()
    return {key.text for key, _ in tree.pairs} if isinstance(tree, Mapping) else set()


def _called(contact: Contact) -> bool:
    return any(means.kind in CALLED and is_number(means.value) for means in contact.means)


def _heads(folder: str) -> Iterator[AnswerHead]:
    for path in answer_paths(folder):
        try:
            answer = parse_answer(read_source(path, limits.ANSWER))[0]
        except CannotRun:
            continue  # check says so
        if answer is not None:
            yield answer.head
