"""The report on a terminal, as Markdown, as JSON and as annotations: all of it, and nothing active in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.show.diff.client import change, reported
from webcare.diff.change import Change, Op
from webcare.model.finding import Severity, Source
from webcare.model.text import Language, Text
from webcare.show.diff.machine import LONGEST, Versions, diff_json, github
from webcare.show.diff.page import page
from webcare.show.diff.report import Report
from webcare.show.diff.text import text
from webcare.show.diff.told import code, quiet
from webcare.show.diff.words import MOST
from webcare.show.findings import Style
from webcare.show.machine import pretty
from webcare.show.safe import told

CHANGES = (
    change("contacts|zakelijk-team|means|phone|value", "050 000 12 70", "050 000 12 71"),
    change("facts|website", "https://noorderlamp.example", "https://n00rderlamp.example"),
    change("targets|facebook-instagram-2026|first-response", "1h", "2h"),
    change("settings|lint|fail-on", "warning", "error"),
    change("contacts|sanne", "sanne-vermeer", "sanne", Op.RENAMED, was=("sanne-vermeer",)),
    change("goals|foutloos|owner", "sanne-vermeer", "sanne", follows="contacts/sanne"),
    change("topics|klacht|owner", "sanne-vermeer", "sanne", follows="contacts/sanne"),
)
TEXT = """\
Eerst nabellen: nummers, adressen, links en namen
Heeft iemand dit nagevraagd, via een nummer dat jullie al kenden?
- telefoonnummer, contact Noorderlamp Zakelijk, telefoon: 050 000 12 70 → 050 000 12 71
  handbook/contacts.yaml:3
- link, feit website: https://noorderlamp.example → https://n00rderlamp.example
  handbook/facts.yaml:3
  ! dit domein lijkt op noorderlamp.example, maar is het niet

Beloften en tijden
Kunnen jullie dit waarmaken?
- Facebook en Instagram: eerste reactie van 1 uur naar 2 uur  handbook/targets.yaml:3

Wie wordt gebeld
Weten deze mensen dat ze gebeld worden?
- contact Noorderlamp Zakelijk, telefoon: van 050 000 12 70 naar 050 000 12 71
  handbook/contacts.yaml:3

Wat klanten lezen
Klopt dit, en klinkt het zoals jullie?
- feit website: van ‘https://noorderlamp.example’ naar ‘https://n00rderlamp.example’
  handbook/facts.yaml:3

Wat mag, en wat wordt nagekeken
Willen jullie dit toestaan?
- lint, niveau waarop een antwoord wordt afgekeurd: nu fout (was waarschuwing)
  handbook/settings.yaml:3
  ! laat meer toe dan eerst

De rest
Klopt dit met hoe jullie werken?
- contact sanne: kenmerk hernoemd van sanne-vermeer naar sanne, en 2 verwijzingen volgen
  handbook/contacts.yaml:3

5 wijzigingen, 2 om eerst na te bellen, 1 die meer toelaat"""
HOSTILE = (
    "@team #1 ![x](https://evil.example/a.png) <img src=x onerror=y> | `a` ::error::x \x1b[31m\u202e www.evil.example"
)


def lines(report: Report, language: Language = "nl") -> list[str]:
    return list(text(report, Style(language)))


def test_text() -> None:
    assert lines(reported(*CHANGES)) == TEXT.split("\n")


@pytest.mark.parametrize("width", [40, 60, 200])
def test_text_fits(width: int) -> None:
    found = list(text(reported(*CHANGES), Style("nl", width=width)))
    assert max(map(len, found)) <= max(width, len("  https://noorderlamp.example → https://n00rderlamp.example"))


DOUBT = "`this domain looks like noorderlamp.example, but is another one`"


def place(words: str, kind: str) -> str:
    """Where something stands, in a cell."""
    return f"`{words}` `handbook/{kind}.yaml:3`"


def test_markdown() -> None:
    found = list(page(reported(*CHANGES), "en"))
    assert found[:12] == [
        "## What changes in the handbook",
        "",
        "5 changes, 2 to call back about first, 1 that allows more",
        "",
        "### Call back first: numbers, addresses, links and names",
        "",
        "Has somebody asked, through a number that you knew already?",
        "",
        "| What | Where | Was | Becomes | Mind |",
        "| --- | --- | --- | --- | --- |",
        f"| phone number | {place('contact Noorderlamp Zakelijk, phone', 'contacts')} | `050 000 12 70` | `050 000 12 71` |  |",
        f"| link | {place('fact website', 'facts')} | `https://noorderlamp.example` | `https://n00rderlamp.example` | {DOUBT} |",
    ]
    assert "- Facebook and Instagram: first response from 1 hour to 2 hours (handbook/targets.yaml:3)" in found


def test_annotations() -> None:
    found = list(github(reported(*CHANGES), "nl", "klanten/lamp"))
    assert found[0] == (
        "::warning file=klanten/lamp/handbook/contacts.yaml,line=3,col=5,endLine=3,endColumn=5,"
        "title=Eerst nabellen%3A nummers%2C adressen%2C links en namen::telefoonnummer, contact Noorderlamp Zakelijk, "
        "telefoon: 050 000 12 70 → 050 000 12 71"
    )
    assert [line.split(" ")[0] for line in found] == ["::warning"] * 2 + ["::notice"] * 3 + ["::warning", "::notice"]
    assert next(github(reported(CHANGES[2]), "nl", ".")).startswith("::notice file=handbook/targets.yaml,line=3,")


def test_json() -> None:
    document = diff_json(reported(*CHANGES), Versions("Noorderlamp", "main", None))
    read = json.loads(msgspec.json.encode(document))
    assert (read["changed"], read["base"], read["head"], read["layout_only"]) == (5, "main", None, 0)
    assert [(one["kind"], one["before"], one["after"]) for one in read["call_back"]] == [
        ("phone", ["050 000 12 70"], ["050 000 12 71"]),
        ("link", ["https://noorderlamp.example"], ["https://n00rderlamp.example"]),
    ]
    assert [group["decision"] for group in read["groups"]] == ["promises", "called", "read", "allowed", "rest"]
    assert read["groups"][3]["changes"][0]["loosens"] is True
    assert read["groups"][4]["changes"][0]["following"] == 2


def test_nothing_changed() -> None:
    assert lines(Report([], [], 0)) == ["Geen verandering van betekenis."]
    assert lines(Report([], [], 1)) == ["Geen verandering van betekenis. Van 1 bestand veranderde alleen de vorm."]
    assert list(page(Report([], [], 2), "en")) == ["No change of meaning. Of 2 files only the layout changed."]
    assert list(github(Report([], [], 2), "nl", ".")) == []


UNREAD = Source("handbook/facts.yaml", "telefoon: [").finding(
    "gegevens/onleesbaar", Severity.ERROR, Text("hier hoort ::tekst @team", "this should be ::text @team"), 10, 11
)


def test_what_could_not_be_read_is_never_left_unsaid() -> None:
    made = reported(CHANGES[2], unreadable=[UNREAD])
    assert lines(made)[-4:] == [
        "",
        "Niet te lezen",
        "Wat hier veranderde, staat er niet bij. 'webcare check' zegt wat eraan te doen is.",
        "- handbook/facts.yaml:1:11  hier hoort \\::tekst @team",
    ]
    assert list(page(made, "en"))[-5:] == [
        "### Unreadable",
        "",
        "What changed here is left out. 'webcare check' says what to do about it.",
        "",
        "- handbook/facts.yaml:1:11  this should be \\\\::text @\u200bteam",
    ]
    assert list(github(made, "en", "klant"))[-1].startswith(
        "::warning file=klant/handbook/facts.yaml,line=1,col=11,endLine=1,endColumn=11,title=Unreadable::this should be"
    )
    document = diff_json(made, Versions("Noorderlamp", "main", None))
    assert [(one.path, one.line, one.column) for one in document.unreadable] == [("handbook/facts.yaml", 1, 11)]


def test_nothing_found_is_not_nothing_changed() -> None:
    made = Report([], [], 1, [UNREAD])
    assert lines(made)[0] == "Geen verandering gevonden, maar niet alles was te lezen."
    assert next(page(made, "en")) == "No change found, but not all was readable."
    assert made.differs
    assert not made._replace(layout=0).differs
    assert not made._replace(unreadable=[]).differs


def hostile(where: str) -> tuple[Change, ...]:
    """Text of a stranger, in every place that a change has."""
    return (
        change("facts|website", "https://noorderlamp.example", where),
        change("topics|x|name", where, "goed"),
        change(f"vocabulary|accept|{where}", None, where),
        change(f"contacts|{where}", None, {"kind": "role", "name": where, "means": [{"kind": "form", "value": where}]}),
    )


def test_nothing_is_active_on_a_terminal() -> None:
    found = lines(reported(*hostile(HOSTILE)))
    assert not any(character in line for line in found for character in "\x1b\u202e\n\r")
    assert not any(line.lstrip().startswith("::") for line in found)


def test_nothing_is_active_in_markdown() -> None:
    found = "\n".join(page(reported(*hostile(HOSTILE)), "nl"))
    outside = re.sub("`[^`\n]*`", "", found)
    assert "@team" not in outside
    assert "#1" not in outside
    assert "://" not in outside
    assert "www.e" not in outside
    assert not re.search(r"(?<!\\)[<\[]", outside)
    assert all(line.count("|") - line.count("\\|") == 6 for line in found.splitlines() if line.startswith("| "))


def test_nothing_is_active_in_annotations() -> None:
    found = list(github(reported(*hostile(HOSTILE + "\n::error::y\r::set-output name=z::")), "nl", "."))
    assert found
    assert all(re.match("::(?:notice|warning) file=", line) for line in found)
    assert not any(character in line for line in found for character in "\x1b\u202e\n\r")


def test_code_copies_as_it_is() -> None:
    assert code("050 000 12 34") == "`050 000 12 34`"
    assert code("a`b|c") == "`a'b\\|c`"
    assert code("") == ""
    assert quiet("mail a@b.example") == "mail a@\u200bb.example"
    assert told("::error::x") == "\\::error::x"


def test_many_values_in_one_place_are_counted() -> None:
    many = [{"kind": "phone", "value": f"050 000 {n:04}"} for n in range(2000)]
    made = reported(change("contacts|veel", None, {"kind": "department", "name": "Veel", "means": many}))
    assert "050 000 0004, nog 1.995" in "\n".join(lines(made))
    for whole in ("\n".join(lines(made)), "\n".join(page(made, "nl")), "\n".join(github(made, "nl", "."))):
        assert len(whole) < 3000


@pytest.mark.parametrize("form", ["text", "md", "github", "json"])
def test_output_is_bounded(form: str) -> None:
    huge = "woord " * 10_000
    many = [change(f"vocabulary|accept|w{n}", None, f"w{n}") for n in range(3 * MOST)]
    made = reported(change("tone|principles|x", None, huge), change("facts|kop", "kort", huge), *many)
    whole = {
        "text": lambda: "\n".join(text(made, Style("nl"))),
        "md": lambda: "\n".join(page(made, "nl")),
        "github": lambda: "\n".join(github(made, "nl", ".")),
        "json": lambda: pretty(diff_json(made, Versions("x", "a", "b"))),
    }[form]()
    if form == "json":
        assert max(len(one) for one in strings(json.loads(whole))) <= LONGEST + 2
    else:
        assert f"en nog {2 * MOST} wijzigingen; met --format json zie je ze allemaal" in whole
        assert len(whole) < 30_000


def strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for one in inner for text in strings(one)]


def test_the_schema_is_published() -> None:
    from tests.docs.schemas import path_of

    assert Path(path_of("diff")).is_file()
