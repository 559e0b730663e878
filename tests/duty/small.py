"""A small lamp shop: a roster of two who take turns, a role, a department, and hours in which they work."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from webcare.duty import Chain, Plan, Resolved, resolve
from webcare.model.finding import Source
from webcare.model.handbook.contacts import Contacts
from webcare.model.handbook.escalation import Escalation
from webcare.model.handbook.hours import Hours
from webcare.store.build import Builder
from webcare.store.yaml import parse_yaml

ZONE = ZoneInfo("Europe/Amsterdam")
HOURS = """kantoor:
  name: Kantoor
  versions: [{valid-from: 2020-01-01, week: {mon: [9:00-17:00], tue: [9:00-17:00], wed: [9:00-17:00], thu: [9:00-17:00], fri: [9:00-17:00]}}]
  holidays: [{day: christmas-day, open: "no"}]
"""
CONTACTS = """anna: {kind: person, name: Anna Bos, backup: bart, hours: kantoor, means: [{kind: phone, value: 050 000 11 01}]}
bart: {kind: person, name: Bart Vos, hours: kantoor, means: [{kind: phone, value: 050 000 11 02}]}
cees: {kind: person, name: Cees Dam, means: [{kind: phone, value: 050 000 11 03}, {kind: email, value: cees@lamp.example, hours: kantoor}]}
stil: {kind: person, name: Stil Haan}
chef: {kind: role, name: Chef, holders: [anna], backup: cees, hours: kantoor, means: [{kind: phone, value: 050 000 12 00}]}
magazijn: {kind: department, name: Magazijn, holders: [anna, bart], hours: kantoor, means: [{kind: phone, value: 050 000 13 00}, {kind: post, value: Kade 1}]}
"""
ROSTER = """rosters:
  dienst:
    name: Dienst
    rotations: [{members: [anna, bart], starts: 2026-01-05T09:00}]
"""


def build(text: str, kind: Any) -> Any:
    """An entry from its YAML, which must be right."""
    source = Source("x.yaml", text)
    node, problems = parse_yaml(source)
    builder = Builder(source)
    assert node is not None and problems == []
    value = builder.build(node, kind)
    assert builder.findings == []
    return value


def plan(escalation: str = "", contacts: str = CONTACTS, hours: str = HOURS) -> Plan:
    """A client whose escalation.yaml has these parts; ``paths`` may be left out."""
    text = escalation if "paths:" in escalation else f"paths: {{}}\n{escalation}"
    return Plan(build(text, Escalation), build(contacts, Contacts), build(hours, Hours), ZONE)


def at(text: str) -> int:
    """A moment in Amsterdam."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZONE).timestamp())


def said(moment: int | None) -> str | None:
    """The same back."""
    return None if moment is None else datetime.fromtimestamp(moment, ZONE).strftime("%Y-%m-%dT%H:%M")


def told(found: Resolved) -> list[tuple[Any, ...]]:
    """Who is called, why and how, and who is not."""
    calls = [(call.contact, call.why, [way.means.value for way in call.ways]) for call in found.calls]
    return [*calls, *((one.contact, one.because, said(one.until)) for one in found.passed)]


def called(plan: Plan, target: str, moment: str) -> list[tuple[Any, ...]]:
    """The same of a target at a moment."""
    return told(resolve(plan, target, at(moment)))


def steps(chain: Chain) -> list[tuple[Any, ...]]:
    """Each step: its round and level, when it is due and called, and whom."""
    return [
        (step.round, step.level, said(step.due), said(step.notified), [call.contact for call in step.calls])
        for step in chain.steps
    ]
