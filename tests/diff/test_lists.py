"""Lists that mean an order, lists that mean a set, and that every list has been thought about."""

import types
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec
import pytest

from tests.diff.folders import Told, compared, told
from webcare.diff import Op, Place
from webcare.diff.lists import LISTS
from webcare.diff.order import moved
from webcare.model.answer import AnswerHead
from webcare.model.config import Config
from webcare.model.handbook import KINDS, entry_type
from webcare.model.values import Window

PATH = "paths:\n  a:\n    name: A\n    last-contact: jan\n    levels: [%s]\n"
LEVELS = ["{targets: [jan], delay: 10m}", "{targets: [piet], note: Bel hem}", "{targets: [els], clock: business}"]


def _lists(kind: Any, where: str) -> set[str]:
    """The names of all lists in a type, but for the windows of a day."""
    base = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    if get_origin(base) in (Union, types.UnionType):
        return set().union(*(_lists(one, where) for one in get_args(base)))
    if get_origin(base) is list:
        item = get_args(base)[0]
        return set() if item is Window else {where} | _lists(item, where)
    if get_origin(base) is dict:
        return _lists(get_args(base)[1], where)
    if isinstance(base, type) and issubclass(base, msgspec.Struct):
        fields = msgspec.structs.fields(base)
        return set().union(*(_lists(one.type, f"{base.__name__}.{one.encode_name}") for one in fields))
    return set()


def test_every_list_is_decided() -> None:
    parts = {kind: entry_type(kind) for kind in KINDS} | {"settings": Config, "answers": AnswerHead}
    assert set().union(*(_lists(kind, part) for part, kind in parts.items())) == set(LISTS)


def test_one_item_that_moved_is_one_change(tmp_path: Path) -> None:
    before, after = PATH % ", ".join(LEVELS), PATH % ", ".join([LEVELS[2], *LEVELS[:2]])
    found = compared(tmp_path, {"escalation": before}, {"escalation": after})
    (change,) = found.changes
    assert (change.path, change.was) == (("paths", "a", "levels", "1"), ("paths", "a", "levels", "3"))
    assert (change.op, change.before, change.after) == (Op.MOVED, 2, 0)
    assert change.before_at == Place("handbook/escalation.yaml", 5, 78)
    assert change.after_at == Place("handbook/escalation.yaml", 5, 14)


def test_an_item_that_moved_and_changed(tmp_path: Path) -> None:
    before = PATH % ", ".join(LEVELS)
    after = PATH % ", ".join([LEVELS[2].replace("els", "els, jan"), *LEVELS[:2]])
    path = ("paths", "a", "levels", "1")
    assert told(tmp_path, "escalation", before, after) == [
        Told(path, "moved", 2, 0),
        Told((*path, "targets", "jan"), "added", None, "jan"),
    ]


def test_the_same_step_with_other_people(tmp_path: Path) -> None:
    path = ("paths", "a", "levels", "1", "targets")
    assert told(tmp_path, "escalation", PATH % "{targets: [jan]}", PATH % "{targets: [piet]}") == [
        Told((*path, "piet"), "added", None, "piet"),
        Told((*path, "jan"), "removed", "jan"),
    ]


def test_a_level_between_two_others(tmp_path: Path) -> None:
    before, after = PATH % ", ".join(LEVELS[:2]), PATH % ", ".join([LEVELS[0], LEVELS[2], LEVELS[1]])
    found = compared(tmp_path, {"escalation": before}, {"escalation": after})
    (change,) = found.changes
    assert (change.path, change.op, change.index) == (("paths", "a", "levels", "2"), Op.ADDED, 1)
    assert change.after == {"targets": ["els"], "delay": "0m", "clock": "business"}


TARGETS = [
    f"- {{id: {name}, share: {share}, valid-from: 2026-01-01}}\n" for name, share in (("a", 9), ("b", 8), ("c", 7))
]
MEMBERS = "paths: {}\nrosters: {r: {name: R, rotations: [{starts: 2026-01-01T09:00, members: [%s]}]}}\n"


@pytest.mark.parametrize(
    ("part", "before", "after", "expected"),
    [
        ("targets", "".join(TARGETS), "".join([*TARGETS[1:], TARGETS[0]]), Told(("a",), "moved", 0, 2)),
        ("contacts", "a: {kind: role, name: A, holders: [x, y, z]}", "a: {kind: role, name: A, holders: [z, x, y]}", Told(("a", "holders", "z"), "moved", 2, 0)),
        ("contacts", "a: {kind: role, name: A, means: [{kind: phone, value: 1}, {kind: email, value: e}, {kind: form, value: f}]}", "a: {kind: role, name: A, means: [{kind: email, value: e}, {kind: form, value: f}, {kind: phone, value: 1}]}", Told(("a", "means", "phone"), "moved", 0, 2)),
        ("escalation", MEMBERS % "x, y, z", MEMBERS % "z, x, y", Told(("rosters", "r", "rotations", "1", "members", "z"), "moved", 2, 0)),
        ("escalation", "paths: {}\nroutes: [{path: a}, {path: b}, {path: c}]", "paths: {}\nroutes: [{path: c}, {path: a}, {path: b}]", Told(("routes", "1"), "moved", 2, 0)),
    ],
)  # fmt: skip
def test_an_order(tmp_path: Path, part: str, before: str, after: str, expected: Told) -> None:
    assert told(tmp_path, part, before, after) == [expected]


def test_of_the_settings_a_later_override_goes_first(tmp_path: Path) -> None:
    override = '[[lint.override]]\nchannel = "%s"\nrules = {taal = {severity = "advice"}}\n'
    client = 'client = "A"\n'
    before, after = client + override % "x" + override % "chat", client + override % "chat" + override % "x"
    found = compared(tmp_path, {"webcare.toml": before}, {"webcare.toml": after})
    assert [change.op for change in found.changes] == [Op.MOVED]


def test_as_few_as_can_be() -> None:
    order = [3, 0, 1, 2, 5, 4]
    pairs = [(before, order.index(before)) for before in range(6)]
    went = moved(pairs, [str(number) for number in range(6)])
    assert 3 in went
    assert len(went) == 2


def test_which_of_two_moved_is_the_same_on_the_way_back() -> None:
    names = ["a", "b"]
    there = {names[number] for number in moved([(0, 1), (1, 0)], names)}
    back = {names[::-1][number] for number in moved([(0, 1), (1, 0)], names[::-1])}
    assert there == back
