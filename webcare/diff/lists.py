"""Which lists mean an order and which are sets, and what an item of each is known by: decided here, for every list."""

from typing import Literal, NamedTuple

Edits = Literal["never", "spelling", "content"]
"""When an item with another key is still the same: never; when its key was only respelled; or by its content."""


class Rule(NamedTuple):
    """How a list is compared.

    ``key`` are the keys of an item that tell it from the others; without any, its content does. ``name`` is what it is
    called in a path: its ``key`` by default, and its number in a list without keys. ``weak`` identifies an item
    when only one on either side is left over with it. ``steps``: what stands at the same number is the same step.
    ``id``: this key is an id, so that an item of the same content under another one is renamed; but only if the
    ``scope`` is the same, the keys that say what it holds for.
    """

    ordered: bool = False
    key: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    edits: Edits = "content"
    steps: bool = False
    id: str | None = None
    scope: tuple[str, ...] = ()


SET = Rule()

LISTS: dict[str, Rule] = {
    # The first that matches wins, is called, or goes first: an order.
    "targets": Rule(ordered=True, key=("id",), id="id", scope=("channels", "topics", "priorities")),
    "Escalation.routes": Rule(ordered=True),
    "Path.levels": Rule(ordered=True, steps=True),
    "Level.targets": Rule(ordered=True),
    "Rotation.members": Rule(ordered=True),
    "Roster.rotations": Rule(ordered=True, steps=True),
    "Roster.temporary": Rule(ordered=True, key=("start", "end"), name=("start",), weak=("start",)),
    "Roster.overrides": Rule(ordered=True, key=("person", "start", "end"), name=("person", "start")),
    "Contact.holders": Rule(ordered=True),
    "Contact.means": Rule(ordered=True, key=("kind", "value"), name=("kind",), weak=("kind",)),
    "PhasePlan.steps": Rule(ordered=True, steps=True),
    "LintSettings.override": Rule(ordered=True),  # a later one goes before an earlier one
    # Items that have a key of their own, in any order.
    "Schedule.versions": Rule(key=("valid-from",), edits="never"),
    "Schedule.holidays": Rule(key=("day",), edits="never"),
    "Schedule.exceptions": Rule(key=("date",), edits="never"),
    "Privacy.ask": Rule(key=("data",), edits="never"),
    "Privacy.retention": Rule(key=("what", "channels"), name=("what",), weak=("what",), edits="never"),
    "Crisis.thresholds": Rule(key=("phase", "channels"), name=("phase",), weak=("phase",), edits="never"),
    "Crisis.roles": Rule(key=("role", "contact"), name=("role",), weak=("role",), edits="spelling"),
    "Crisis.phases": Rule(key=("phase",), edits="never"),
    "Crisis.statements": Rule(key=("id",), id="id", scope=("channels",)),
    "Team.members": Rule(key=("contact",), edits="never", id="contact"),
    "Escalation.absences": Rule(key=("person", "start", "end"), name=("person", "start"), weak=("person",)),
    "LintSettings.ignore": Rule(key=("rule", "channel", "folder"), name=("rule",), weak=("rule",), edits="never"),
    "CheckSettings.ignore": Rule(key=("rule", "folder"), name=("rule",), weak=("rule",), edits="never"),
    "Tone.preferred": Rule(key=("use",), edits="spelling"),
    "Tone.forbidden": Rule(key=("word",), edits="spelling"),
    "Vocabulary.names": Rule(key=("name",), edits="spelling"),
    "Vocabulary.jargon": Rule(key=("word",), edits="spelling"),
    "Monitoring.competitors": Rule(key=("name",), edits="spelling"),
    "Monitoring.places": Rule(key=("name",), edits="spelling"),
    # Sets of things that nothing names: the same one when most of it is the same.
    "Tone.examples": SET,
    "Team.reviews": SET,
    "Monitoring.advice": SET,  # every piece of advice is looked at, and the gravest counts
    # Sets of texts: which there are, not in which order they were written down.
    "SignOff.closings": SET,
    "Emoji.allowed": SET,
    "Emoji.forbidden": SET,
    "Preferred.instead-of": SET,
    "Forbidden.use": SET,
    "Tone.greetings": SET,
    "Tone.principles": SET,
    "Channel.aliases": SET,
    "Target.channels": SET,
    "Target.topics": SET,
    "Target.priorities": SET,
    "Topic.keywords": SET,
    "Contact.languages": SET,
    "Contact.about": SET,
    "Condition.channels": SET,
    "Condition.topics": SET,
    "Condition.severities": SET,
    "Name.wrong": SET,
    "Vocabulary.accept": SET,
    "Require.when": SET,
    "Require.then": SET,
    "OwnRule.words": SET,
    "OwnRule.phrases": SET,
    "OwnRule.channels": SET,
    "OwnRule.topics": SET,
    "OwnRule.wrong": SET,
    "OwnRule.right": SET,
    "Retention.channels": SET,
    "Privacy.own-data": SET,
    "Threshold.channels": SET,
    "Role.does": SET,
    "PhasePlan.pause": SET,
    "Statement.channels": SET,
    "Crisis.publishes": SET,
    "Crisis.signals": SET,
    "Goal.channels": SET,
    "Competitor.also": SET,
    "Monitoring.names": SET,
    "Monitoring.hashtags": SET,
    "Advice.when": SET,
    "Member.roles": SET,
    "Member.channels": SET,
    "Review.when": SET,
    "Review.by": SET,
    "Review.channels": SET,
    "Review.topics": SET,
    "Team.meetings": SET,
    "Team.training": SET,
    "Team.feedback": SET,
    "Config.domains": SET,
    "Exemption.channel": SET,
    "Exemption.folder": SET,
    "Waiver.folder": SET,
    "Override.channel": SET,
    "Override.folder": SET,
    "Variable.choices": SET,
    "AnswerHead.questions": SET,
    "AnswerHead.channels": SET,
    "AnswerHead.related": SET,
    "AnswerHead.ignore": SET,
}
