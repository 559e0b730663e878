"""A client folder that means harm: very much of everything, and what is nobody's idea of a name. It ends, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.folders import checked
from webcare import limits


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty client folder, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "webcare.toml").write_text('client = "Proef"\n', "utf-8")
    (tmp_path / "handbook").mkdir()
    return tmp_path


def test_a_long_chain_of_groups_and_one_ring(client: Path) -> None:
    many = 5000
    lines = [f"g{n}: {{kind: role, name: G, holders: [g{n + 1}]}}" for n in range(many)]
    lines += [
        f"g{many}: {{kind: role, name: G, holders: [g{many - 1}]}}",
        "zelf: {kind: role, name: Z, holders: [zelf]}",
    ]
    (client / "handbook" / "contacts.yaml").write_text("\n".join(lines), "utf-8")
    assert [one.message.nl for one in checked("handboek/contact-in-kring")] == [
        f"'g{many - 1}' bestaat uit zichzelf",
        f"'g{many}' bestaat uit zichzelf",
        "'zelf' bestaat uit zichzelf",
    ]


def test_very_many_names_that_are_nowhere(client: Path) -> None:
    lines = [f"p{n}: {{kind: person, name: P, backup: q{n}}}" for n in range(3000)]
    (client / "handbook" / "contacts.yaml").write_text("\n".join(lines), "utf-8")
    assert len(checked("handboek/onbekende-verwijzing")) == limits.FINDINGS


def test_names_of_another_world(client: Path) -> None:
    (client / "handbook" / "contacts.yaml").write_text(
        'a: {kind: person, name: A, backup: "\\e[31m\\u202E\'; rm -rf /", hours: [[[]]], means: [{kind: {a: b}}]}\n'
        "b: [1, 2]\n? {c: d}\n: e\n",
        "utf-8",
    )
    (client / "webcare.toml").write_text(
        'client = "Proef"\n[[check.ignore]]\nrule = "\\u0000"\nfolder = ["../..", "\\u0000", "/etc"]\nreason = "x"\n',
        "utf-8",
    )
    assert {one.rule.partition("/")[0] for one in checked()} <= {"gegevens", "handboek"}


def test_rosters_of_very_many_rotations(client: Path) -> None:
    turn = "{members: [a], starts: 1970-01-01T02:30, rule: FREQ=DAILY, handoff: 2:30}"
    text = f"paths:\n  p: {{name: P, levels: [{{targets: [r]}}], last-contact: a}}\nrosters:\n  r:\n    name: R\n    rotations: [{', '.join([turn] * 2000)}]\n"
    (client / "handbook" / "escalation.yaml").write_text(text, "utf-8")
    assert {one.rule for one in checked("handboek/onmogelijk-moment")} == {"handboek/onmogelijk-moment"}


def test_a_schedule_of_which_no_version_can_be_read(client: Path) -> None:
    (client / "handbook" / "hours.yaml").write_text(
        "kantoor:\n  name: Kantoor\n  versions: [{valid-from: }]\n", "utf-8"
    )
    assert [(one.line, one.rule) for one in checked()] == [
        (3, "gegevens/ontbrekende-sleutel"),
        (3, "gegevens/verkeerde-waarde"),
    ]
