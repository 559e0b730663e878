"""What a change of a value is called, and where it is said to be."""

from pathlib import Path

from tests.diff.folders import Told, compared, told
from webcare.diff import Change, Op, Place

TARGET = "- {id: a, channels: [x], first-response: 1h, valid-from: 2026-01-01}\n"
CONTACT = """\
storing:
  kind: department
  name: Storing
  means:
    - {kind: phone, value: 050 000 12 34, public: true}
    - {kind: email, value: a@b.example}
"""
HOURS = "a: {name: A, versions: [{valid-from: 2026-01-01, week: {mon: [9:00-17:00]}}], exceptions: [%s]}\n"


def test_a_value_with_its_places(tmp_path: Path) -> None:
    found = compared(tmp_path, {"targets": TARGET}, {"targets": "# sneller\n" + TARGET.replace("1h", "90 min")})
    assert found.changes == [
        Change(
            part="targets",
            path=("a", "first-response"),
            op=Op.CHANGED,
            before="1h",
            after="1h30m",
            before_at=Place("handbook/targets.yaml", 1, 42),
            after_at=Place("handbook/targets.yaml", 2, 42),
        )
    ]


def test_a_default_has_the_place_of_what_it_belongs_to(tmp_path: Path) -> None:
    found = compared(tmp_path, {"targets": TARGET}, {"targets": TARGET.replace("id: a", "id: a, share: 90")})
    (change,) = found.changes
    assert (change.path, change.op, change.before, change.after) == (("a", "share"), Op.CHANGED, 100, 90)
    assert change.before_at == Place("handbook/targets.yaml", 1, 3)
    assert change.after_at == Place("handbook/targets.yaml", 1, 18)


def test_an_optional_value_comes_and_goes(tmp_path: Path) -> None:
    found = compared(tmp_path, {"targets": TARGET}, {"targets": TARGET.replace("first-response: 1h", "resolution: 2d")})
    assert [(change.path, change.op, change.before, change.after) for change in found.changes] == [
        (("a", "resolution"), Op.ADDED, None, "2d"),
        (("a", "first-response"), Op.REMOVED, "1h", None),
    ]
    assert (found.changes[0].before_at, found.changes[0].after_at) == (None, Place("handbook/targets.yaml", 1, 26))
    assert (found.changes[1].before_at, found.changes[1].after_at) == (Place("handbook/targets.yaml", 1, 26), None)


def test_a_whole_entry(tmp_path: Path) -> None:
    entry = {
        "kind": "department",
        "name": "Storing",
        "means": [
            {"kind": "phone", "value": "050 000 12 34", "public": True},
            {"kind": "email", "value": "a@b.example", "public": False},
        ],
    }
    found = compared(tmp_path, {"contacts": "jan: {kind: person, name: Jan}\n"}, {"contacts": CONTACT})
    assert [(change.path, change.op, change.before, change.after) for change in found.changes] == [
        (("storing",), Op.ADDED, None, entry),
        (("jan",), Op.REMOVED, {"kind": "person", "name": "Jan"}, None),
    ]
    assert found.changes[0].after_at == Place("handbook/contacts.yaml", 1, 1)
    assert found.changes[1].before_at == Place("handbook/contacts.yaml", 1, 1)


def test_a_whole_kind(tmp_path: Path) -> None:
    crisis = "thresholds: [{phase: crisis, messages: 20, within: 1d}]\ndecides: jan\npublishes: [jan]\n"
    found = compared(tmp_path, {}, {"crisis": crisis})
    plan = {
        "thresholds": [{"phase": "crisis", "messages": 20, "within": "24h", "times-normal": 1}],
        "decides": "jan",
        "publishes": ["jan"],
    }
    assert [(change.path, change.op, change.after) for change in found.changes] == [((), Op.ADDED, plan)]
    assert found.changes[0].after_at == Place("handbook/crisis.yaml", 1, 1)


def test_a_number_that_changed_is_not_another_means(tmp_path: Path) -> None:
    assert told(tmp_path, "contacts", CONTACT, CONTACT.replace("050 000 12 34", "0800-1122")) == [
        Told(("storing", "means", "phone", "value"), "changed", "050 000 12 34", "0800-1122")
    ]


def test_of_two_phones_one_changes(tmp_path: Path) -> None:
    before = CONTACT.replace("kind: email, value: a@b.example", "kind: phone, value: 050 000 56 78, note: Nacht")
    assert told(tmp_path, "contacts", before, before.replace("56 78", "56 79")) == [
        Told(("storing", "means", "phone (2)", "value"), "changed", "050 000 56 78", "050 000 56 79")
    ]
    removed = before.replace("    - {kind: phone, value: 050 000 12 34, public: true}\n", "")
    assert told(tmp_path / "removed", "contacts", before, removed) == [
        Told(("storing", "means", "phone"), "removed", {"kind": "phone", "value": "050 000 12 34", "public": True})
    ]


def test_the_windows_of_a_day_are_one_value(tmp_path: Path) -> None:
    after = HOURS.replace("[9:00-17:00]", "[9:00-12:00, 13:00-17:00]")
    path = ("a", "versions", "2026-01-01", "week", "mon")
    assert told(tmp_path, "hours", HOURS % "", after % "") == [
        Told(path, "changed", ["09:00-17:00"], ["09:00-12:00", "13:00-17:00"])
    ]
    closed = HOURS.replace("mon: [9:00-17:00]", "")
    assert told(tmp_path / "closed", "hours", HOURS % "", closed % "") == [Told(path, "changed", ["09:00-17:00"], [])]


def test_a_day_is_known_by_its_date(tmp_path: Path) -> None:
    before = HOURS % "{date: 2025-12-24, hours: [9:00-16:00], reason: Kerstavond}"
    after = HOURS % "{date: 2026-12-24, hours: [], reason: Kerstavond}"
    path = ("a", "exceptions")
    assert told(tmp_path, "hours", before, after) == [
        Told((*path, "2026-12-24"), "added", None, {"date": "2026-12-24", "hours": [], "reason": "Kerstavond"}),
        Told(
            (*path, "2025-12-24"), "removed", {"date": "2025-12-24", "hours": ["09:00-16:00"], "reason": "Kerstavond"}
        ),
    ]
    earlier = before.replace("9:00-16:00", "9:00-15:00")
    assert told(tmp_path / "earlier", "hours", before, earlier) == [
        Told((*path, "2025-12-24", "hours"), "changed", ["09:00-16:00"], ["09:00-15:00"])
    ]


def test_a_word_keeps_its_entry(tmp_path: Path) -> None:
    before = "forbidden: [{word: helaas, why: Klinkt koel.}, {word: order}]\n"
    after = "forbidden: [{word: order}, {word: helaas, why: Klinkt afstandelijk.}, {word: colli}]\n"
    assert told(tmp_path, "tone", before, after) == [
        Told(("forbidden", "helaas", "why"), "changed", "Klinkt koel.", "Klinkt afstandelijk."),
        Told(("forbidden", "colli"), "added", None, {"word": "colli"}),
    ]


def test_a_word_that_was_spelled_wrong(tmp_path: Path) -> None:
    before = "forbidden: [{word: helaass, why: Klinkt koel en afstandelijk.}]\n"
    assert told(tmp_path, "tone", before, before.replace("helaass", "helaas")) == [
        Told(("forbidden", "helaas", "word"), "changed", "helaass", "helaas")
    ]
    other = before.replace("helaass", "jammer genoeg")
    assert [one.op for one in told(tmp_path / "other", "tone", before, other)] == ["added", "removed"]


def test_what_nothing_names_is_known_by_most_of_its_words(tmp_path: Path) -> None:
    one = "{wrong: Uw order is in behandeling., right: We pakken je bestelling in.}"
    other = "{wrong: Helaas., right: Dat kan niet., why: Het is korter.}"
    before, after = (
        f"examples: [{one}, {other}]\n",
        f"examples: [{other}, {one}]\n".replace("je bestelling", "jouw bestelling"),
    )
    assert told(tmp_path, "tone", before, after) == [
        Told(("examples", "2", "right"), "changed", "We pakken je bestelling in.", "We pakken jouw bestelling in.")
    ]


def test_a_sentence_that_was_edited(tmp_path: Path) -> None:
    before = "principles: [Noem altijd een tijd., Wees kort.]\n"
    after = "principles: [Zeg wat je wel kunt doen voor de klant., Noem altijd de tijd.]\n"
    assert told(tmp_path, "tone", before, after) == [
        Told(
            ("principles", "Zeg wat je wel kunt doen voor de klant."),
            "added",
            None,
            "Zeg wat je wel kunt doen voor de klant.",
        ),
        Told(("principles", "Noem altijd de tijd."), "changed", "Noem altijd een tijd.", "Noem altijd de tijd."),
        Told(("principles", "Wees kort."), "removed", "Wees kort."),
    ]


def test_two_of_one_name_lose_nothing(tmp_path: Path) -> None:
    before = "- {id: a, share: 90, valid-from: 2026-01-01}\n- {id: a, share: 80, valid-from: 2026-01-01}\n"
    assert told(tmp_path, "targets", before, before.replace("80", "70")) == [
        Told(("a (2)", "share"), "changed", 80, 70)
    ]
    first = before.splitlines()[1]
    assert told(tmp_path / "less", "targets", before, first) == [
        Told(("a",), "removed", {"id": "a", "share": 90, "clock": "business", "valid-from": "2026-01-01"})
    ]


def test_the_parts_come_in_their_order(tmp_path: Path) -> None:
    head = "---\nid: {}\ntitle: T\n---\nHallo.\n"
    after = {
        "webcare.toml": 'client = "Anders"\n',
        "facts": "adres: Straat 1\n",
        "tone": "register: formal\n",
        "answers/b.md": head.format("b"),
        "answers/a.md": head.format("a"),
        "answers/fragments/f.md": "Tot zo.\n",
        "channels": "z: {name: Z, surface: open}\na: {name: A, surface: open}\n",
    }
    found = compared(tmp_path, {}, {**after})
    assert [(change.part, change.path) for change in found.changes] == [
        ("settings", ("client",)),
        ("tone", ("register",)),
        ("channels", ("z",)),
        ("channels", ("a",)),
        ("facts", ("adres",)),
        ("answers", ("a",)),
        ("answers", ("b",)),
        ("fragments", ("f",)),
    ]


def test_true_is_not_one(tmp_path: Path) -> None:
    settings = 'client = "A"\n[lint.rules.taal]\nstreng = %s\n'
    found = compared(tmp_path, {"webcare.toml": settings % "true"}, {"webcare.toml": settings % "1"})
    assert [(change.path, change.before, change.after) for change in found.changes] == [
        (("lint", "rules", "taal", "streng"), True, 1)
    ]
