"""What other systems export, read: what comes along, what does not, and why."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from webcare import limits
from webcare.answers.importing.foreign import Export
from webcare.answers.importing.rich import to_text
from webcare.answers.importing.source import System, read_export
from webcare.model.errors import CannotRun

pytestmark = pytest.mark.usefixtures("client")


def read(data: bytes | str, name: str, system: System | None = None, columns: str | None = None) -> Export:
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    if columns is not None:
        Path("map.yaml").write_text(columns, encoding="utf-8")
    return read_export(name, system, "map.yaml" if columns is not None else None)


def refused(
    data: bytes | str, name: str, system: System | None = None, columns: str | None = None
) -> tuple[str | None, str, str | None]:
    with pytest.raises(CannotRun) as caught:
        read(data, name, system, columns)
    return caught.value.place, caught.value.message.nl, caught.value.hint and caught.value.hint.nl


def comment(value: object, field: str = "comment_value") -> dict[str, object]:
    return {"field": field, "value": value}


MACROS = {
    "macros": [
        {"title": "Bezorging::Te laat", "actions": [{"field": "status", "value": "solved"}, comment("Hoi")]},
        {
            "title": "Twee",
            "actions": [comment("plat"), comment("<p>rijk</p>", "comment_value_html")],
            "restriction": {"type": "Group"},
        },
        {"title": "Kanalen", "actions": [comment(["channel:all", "overal"]), comment(["channel:chat", "in de chat"])]},
        {"title": "Uit", "active": False, "actions": [comment("Hoi")]},
        {"title": "Intern", "actions": [comment("let op"), {"field": "comment_mode_is_public", "value": False}]},
        {"title": "Leeg", "actions": []},
        {"title": "Raar", "actions": {"field": 1}},
        None,
    ],
    "next_page": "https://noorderlamp.example/macros?page=2",
    "count": 340,
}


@pytest.mark.parametrize("system", [None, "zendesk"])
def test_zendesk(system: System | None) -> None:
    export = read(json.dumps(MACROS), "macros.json", system)
    assert [(one.place.nl, one.title, one.text, one.html, one.topic, one.variants) for one in export.replies] == [
        ("macros[0]", "Te laat", "Hoi", False, "Bezorging", ()),
        ("macros[1]", "Twee", "<p>rijk</p>", True, None, ()),
        ("macros[2]", "Kanalen", "overal", False, None, (("chat", "in de chat"),)),
    ]
    assert [note.nl for note in export.replies[1].notes] == ["was alleen voor een groep"]
    assert [(one.title, one.why.nl) for one in export.skipped] == [
        ("Uit", "staat uit"),
        ("Intern", "een interne notitie, geen antwoord"),
        ("Leeg", "geen tekst"),
        ("Raar", "geen tekst"),
        ("", "geen macro"),
    ]
    assert [note.nl for note in export.notes] == [
        "acties die niet meekomen: status (1)",
        "dit is één bladzijde, met 8 van de 340 macro's: haal de volgende ook op (next_page)",
    ]


@pytest.mark.parametrize("wrapped", [False, True])
def test_chatwoot(wrapped: bool) -> None:
    records = [{"short_code": "te_laat", "content": "Hoi {{contact.name}}"}, {"short_code": 3}, "tekst"]
    export = read(json.dumps({"payload": records} if wrapped else records), "antwoorden.json")
    assert [(one.place.nl, one.title, one.text) for one in export.replies] == [
        ("[0]", "Te laat", "Hoi {{contact.name}}")
    ]
    assert [(one.place.nl, one.title, one.why.nl) for one in export.skipped] == [
        ("[1]", "3", "geen short_code of content"),
        ("[2]", "", "geen short_code of content"),
    ]


TABLE = (
    'Titel;Tekst;Actief;Vragen\nRené;"Hoi,\ntweede regel";ja;"waarom; hoe"\nUit;Hoi;nee\n;=HYPERLINK("x")\n;;;\nKort\n'
)
EXPECTED = [("rij 2", "René", "Hoi,\ntweede regel", ("waarom", "hoe"))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv(encoding: str) -> None:
    export = read(TABLE.encode(encoding), "a.csv")
    assert [(one.place.nl, one.title, one.text, one.questions) for one in export.replies] == EXPECTED
    assert [(one.place.nl, one.title, one.why.nl) for one in export.skipped] == [
        ("rij 4", "Uit", "staat uit"),
        ("rij 5", '=HYPERLINK("x")', "een formule, geen tekst"),
        ("rij 7", "Kort", "geen tekst"),
    ]
    assert [note.nl for note in export.notes] == (
        ["gelezen als Windows-1252, want het is geen UTF-8"] if encoding == "cp1252" else []
    )


@pytest.mark.parametrize("delimiter", [",", "\t", "|"])
def test_csv_by_its_delimiter(delimiter: str) -> None:
    assert [one.text for one in read(f"titel{delimiter}tekst\na{delimiter}Hoi\n", "a.csv").replies] == ["Hoi"]


def workbook(*rows: list[object], more: str | None = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    if more is not None:
        book.create_sheet(more)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_excel_through_a_map() -> None:
    data = workbook(
        ["Wat", "Zin", "Wanneer"],
        ["Retour", "Hoi, stuur het terug.", "1-3-2027"],
        ["Som", "=1+1", None],
        ["Getal", 12345, None],
        more="Blad 2",
    )
    export = read(data, "a.xlsx", columns="Wat: titel\nZin: text\nWanneer: geldig-tot\n")
    assert [(one.place.nl, one.title, one.text, one.valid_until) for one in export.replies] == [
        ("rij 2", "Retour", "Hoi, stuur het terug.", "1-3-2027"),
        ("rij 4", "Getal", "12345", None),
    ]
    assert [(one.title, one.why.nl) for one in export.skipped] == [("Som", "geen tekst")]
    assert [note.nl for note in export.notes] == ["alleen het eerste blad is gelezen, niet: Blad 2"]


def test_json_of_any_kind_through_a_map() -> None:
    records = [{"naam": "A", "zin": "Hoi", "q": ["x", "y"]}, 3, {"zin": {"a": 1}}]
    export = read(json.dumps({"x": 1, "items": records}), "a.json", columns="naam: title\nzin: text\nq: questions\n")
    assert [(one.place.nl, one.title, one.text, one.questions) for one in export.replies] == [
        ("[0]", "A", "Hoi", ("x", "y"))
    ]


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet1.xml", b"\0" * 101_000_000)
    return made.getvalue()


NO_WORKBOOK = ("a.xlsx", "dit Excel-bestand gaat niet open", "sla het op als CSV")
REFUSED: dict[str, tuple[bytes | str, str, str | None, tuple[str, str, str | None]]] = {
    "no JSON": (
        '{"macros": [\n  {"title": "x",, }]}',
        "a.json",
        None,
        ("a.json:2:17", "dit is geen geldige JSON", None),
    ),
    "a CSV as JSON": (
        "a;b\n",
        "a.json",
        None,
        ("a.json:1:1", "dit is geen geldige JSON", "--from csv leest een CSV-bestand"),
    ),
    "deep": ("[" * 200_000, "a.json", None, ("a.json", "te diep genest", None)),
    "unknown": (
        "[1]",
        "a.json",
        None,
        ("a.json", "onbekend waar dit bestand vandaan komt", "zeg het met --from: zendesk, chatwoot, csv, xlsx, json"),
    ),
    "nothing in it": (
        '{"macros": []}',
        "a.json",
        None,
        ("a.json", "hier staan geen antwoorden in", "'webcare answers import --help' noemt wat hij kan lezen"),
    ),
    "no column": (
        "kop;verhaal\na;b\n",
        "a.csv",
        None,
        (
            "a.csv",
            "geen kolom met de tekst gevonden",
            "zeg het met --map: een bestand met 'Tekst: text' (kolommen: 'kop', 'verhaal')",
        ),
    ),
    "an empty file": (
        "",
        "a.csv",
        None,
        ("a.csv", "geen kolom met de tekst gevonden", "zeg het met --map: een bestand met 'Tekst: text' (kolommen: -)"),
    ),
    "an unknown field": ("a;b\n", "a.csv", "a: txt\n", ("map.yaml:1:4", "onbekend veld 'txt'", "bedoelde je 'text'?")),
    "an unknown column": (
        "tekst;b\n",
        "a.csv",
        "b: title\ntekts: text\n",
        ("map.yaml:2:1", "a.csv heeft geen kolom 'tekts'", "bedoelde je 'tekst'?"),
    ),
    "a map that is a list": (
        "a;b\n",
        "a.csv",
        "- a\n",
        ("map.yaml", "hier hoort 'kolom: veld' op elke regel", "zoals Tekst: text"),
    ),
    "a map with an anchor": (
        "a;b\n",
        "a.csv",
        "a: &x text\n",
        (
            "map.yaml:1:4",
            "ankers (&naam) en verwijzingen (*naam) zijn hier niet toegestaan",
            "schrijf de waarde voluit",
        ),
    ),
    "a cell without end": (
        'titel;tekst\na;"' + "x" * 300_000,
        "a.csv",
        None,
        (
            "a.csv:2",
            "deze rij gaat niet open: een cel is te lang",
            "kijk of er een aanhalingsteken te veel staat; verhoog zo nodig de grens: WEBCARE_LIMITS=reply=100000",
        ),
    ),
    "an old workbook": (
        b"\xd0\xcf\x11\xe0",
        "a.xls",
        None,
        ("a.xls", "dit is een oud Excel-bestand", "sla het op als .xlsx of .csv"),
    ),
    "no workbook": (b"PK\x03\x04rubbish", "a.xlsx", None, NO_WORKBOOK),
    "a bomb": (
        bomb(),
        "a.xlsx",
        None,
        ("a.xlsx", "uitgepakt meer dan 100 MB", f"sla het op als CSV; {limits.SHEET_UNPACKED.hint.nl}"),
    ),
    "50 MB": (
        b"a;b\n" * 12_500_000,
        "a.csv",
        None,
        ("a.csv", "te groot: hoogstens 20 MB wordt gelezen", limits.REPLIES_FILE.hint.nl),
    ),
    "too many": (
        "tekst\n" + "a\n" * 10_001,
        "a.csv",
        None,
        ("a.csv", "meer dan 10.000 antwoorden", f"deel het bestand op; {limits.REPLIES.hint.nl}"),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    data, name, columns, expected = REFUSED[case]
    assert refused(data, name, columns=columns) == expected


def test_a_zip_that_is_no_workbook() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("x", "y")
    assert refused(made.getvalue(), "a.xlsx") == NO_WORKBOOK


def test_a_reply_that_is_no_reply() -> None:
    export = read("tekst\n" + "woord " * 9_000 + "\nkort\n", "a.csv")
    assert ([one.text for one in export.replies], [one.why.nl for one in export.skipped]) == (
        ["kort"],
        ["langer dan 50.000 tekens; verhoog zo nodig de grens: WEBCARE_LIMITS=reply=100000"],
    )


@pytest.mark.parametrize(("package", "extra"), [("openpyxl", "excel"), ("markdownify", "html")])
def test_an_extra_that_is_not_installed(monkeypatch: pytest.MonkeyPatch, package: str, extra: str) -> None:
    data = workbook(["tekst"], ["Hoi"])
    reading: dict[str, Callable[[], object]] = {
        "excel": lambda: read(data, "a.xlsx"),
        "html": lambda: to_text("<p>Hoi</p>", html=True),
    }
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(CannotRun) as caught:
        reading[extra]()
    assert caught.value.hint is not None
    assert f"pip install 'webcare[{extra}]'" in caught.value.hint.en
