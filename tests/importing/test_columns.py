"""Column maps: what is right in them is used, and what is wrong is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.golden import Importing
from webcare.importing.columns import read_map
from webcare.importing.mapped import rule_of
from webcare.model.errors import CannotRun

pytestmark = pytest.mark.usefixtures("client")
RIGHT = "columns: {id: id, t: body, d: at, r: direction}\nconstants: {channel: x, surface: open}\n"


def written(text: str, name: str = "map.yaml") -> Path:
    Path(name).write_text(text, "utf-8", newline="")
    return Path(name)


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("columns: {t: bodi}\n", "map.yaml:1:14", "onbekend woord 'bodi'", "bedoelde je 'body'?"),
        ("columns: {t: body, u: body}\n", "map.yaml:1:23", "'body' staat er al", None),
        ("colums: {t: body}\n", "map.yaml:1:1", "onbekende sleutel 'colums'", "bedoelde je 'columns'?"),
        ("columns: {t: body}\nvalues: {direction: {a: inn}}\n", "map.yaml:2:25", "onbekend woord 'inn'", "bedoelde je 'in'?"),
        ("columns: {t: body}\nconstants: {surface: half}\n", "map.yaml:2:22", "onbekend woord 'half'", "kies uit: open, closed"),
        ("columns: {t: body}\ntime: {zone: Amsterdam}\n", "map.yaml:2:14", "onbekende tijdzone", None),
        ("columns: {t: body}\ntime: {format: dag}\n", "map.yaml:2:16", "dit is geen vorm van een moment", "zoals %d-%m-%Y %H:%M, of auto, iso, epoch, epoch-ms, x"),
        ("- t\n", "map.yaml:1:1", "hier hoort een blok met sleutels", "zoals columns: {Bericht: body}"),
        ("columns: [\n", "map.yaml:2:1", "dit is geen geldige YAML", None),
        ("", "map.yaml", None, None),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_map_is_told_where(text: str, place: str, message: str | None, hint: str | None) -> None:
    with pytest.raises(CannotRun) as refused:
        read_map(str(written(text)))
    assert (refused.value.place or "").startswith(place)
    assert message is None or refused.value.message.nl == message
    assert hint is None or (refused.value.hint is not None and refused.value.hint.nl == hint)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("columns: {d: at, r: direction}\nconstants: {channel: x}\n", "body"),
        ("columns: {t: body, r: direction}\nconstants: {channel: x}\n", "at"),
        ("columns: {t: body, d: at, r: direction}\n", "channel"),
        ("columns: {t: body, d: at, a: author.ref}\nconstants: {channel: x}\n", "direction"),
    ],
)
def test_a_map_that_cannot_make_a_message_is_refused(text: str, field: str) -> None:
    with pytest.raises(CannotRun) as refused:
        rule_of(read_map(str(written(text))))
    assert refused.value.message.nl == f"de kolommenkaart noemt geen {field}"


def test_a_column_that_only_the_map_has_is_refused(importing: Importing) -> None:
    written("id,tekst,d,r\n1,Hoi,2026-03-02T10:00:00Z,in\n", "a.csv")
    with pytest.raises(CannotRun) as refused:
        importing("eigen", "a.csv", columns=written(RIGHT.replace("t: body", "teksten: body")))
    assert refused.value.message.nl == "dit bestand heeft geen kolom 'teksten'"
    assert refused.value.hint is not None
    assert refused.value.hint.nl == "bedoelde je 'tekst'? de kolommen zijn: 'id', 'tekst', 'd', 'r'"


def test_json_may_lie_deeper_and_own_accounts_tell_the_side(importing: Importing) -> None:
    columns = written(
        "columns: {uid: id, user.name: author.ref, content.text: body, when: at}\n"
        'constants: {channel: Facebook, surface: open}\nown: ["@NoorderLamp"]\n'
    )
    written(
        '{"uid":1,"user":{"name":"noorderlamp"},"content":{"text":"Hoi Sem"},"when":1772442000}\n'
        '{"uid":2,"user":{"name":"sem"},"content":{"text":"<p>Dank &amp; groet</p>"},"when":1772442060,"meer":1}\n',
        "a.jsonl",
    )
    importing("eigen", "a.jsonl", columns=columns)
    said = [(one["direction"], one["author"]["type"], one["channel"], one["body"]) for one in importing.records()]
    assert said == [("out", "agent", "facebook", "Hoi [naam]"), ("in", "customer", "facebook", "Dank & groet")]


@pytest.mark.parametrize(
    ("around", "path"), [('{{"data":[{}],"page":1}}', "data"), ('{{"page":{{"m":[{}]}}}}', "page.m")]
)
def test_what_stands_around_a_list_is_passed_over(importing: Importing, around: str, path: str) -> None:
    """What an API answers, as it is."""
    columns = written(RIGHT)
    rows = [f'{{"id":{at},"t":"Hoi","d":"2026-03-02T10:0{at}:00Z","r":"in","tags":[{{"n":1}}]}}' for at in (1, 2)]
    written(around.format(",".join([*rows, "5"])), "a.json")
    done = importing("eigen", "a.json", columns=columns)
    assert (done.added, [note.en for note in done.notes]) == (2, ["columns that were not taken over: 'tags'"])
    assert [why.places for why in done.dropped.values()] == [(f"a.json:1:1 {path}[2]",)]


def test_without_an_id_the_content_makes_one(importing: Importing) -> None:
    columns = written(RIGHT.replace("id: id, ", ""))
    written("t,d,r\nHoi,2026-03-02T10:00:00Z,in\nHoi,2026-03-02T10:00:00Z,in\nHoi,2026-03-02T10:01:00Z,in\n", "a.csv")
    first = importing("eigen", "a.csv", columns=columns)
    assert (first.added, first.repeated) == (2, 1)
    assert importing("eigen", "a.csv", columns=columns).added == 0


def test_a_rating_beside_a_message_is_a_record_of_its_own(importing: Importing) -> None:
    columns = written(RIGHT.replace("r: direction", "r: direction, c: rating, o: comment"))
    written("id,t,d,r,c,o\n1,Hoi,2026-03-02T10:00:00Z,in,4,Prima\n2,Hoi,2026-03-02T10:00:00Z,in,9,\n", "a.csv")
    done = importing("eigen", "a.csv", columns=columns)
    assert [(one["type"], one.get("score"), one.get("comment")) for one in importing.records()] == [
        ("message", None, None),
        ("rating", 4, "Prima"),
        ("message", None, None),
    ]
    assert [why.nl for why in done.dropped] == ["score: hier hoort een getal van 1 tot en met 5; er staat 9"]
