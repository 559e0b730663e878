"""The book of a small client, whole and in both languages, and what stands in it where something is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.handover.small import HANDBOOK, INTERNAL, book_of, write_client
from tests.show.handover.books import LANGUAGES, markdown_of, texts
from webcare.handover.book import Problem
from webcare.model.handbook import KINDS
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.blocks import Bullets, Paragraph, Table, markdown_lines
from webcare.show.handover import book as books
from webcare.show.handover.book import chapters

HERE = Path(__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_book(tmp_path: Path, language: Language) -> None:
    expected = (HERE / f"book.{language}.md").read_text(encoding="utf-8")
    assert markdown_of(book_of(write_client(tmp_path / "klant")), language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_client_with_nothing_but_settings(tmp_path: Path, language: Language) -> None:
    book = book_of(write_client(tmp_path / "klant", log=None, without=(*KINDS, "answers")))
    told = chapters(book._replace(findings=[]), language)
    assert [one.id for one in told] == list(books.IDS)
    assert all(one.blocks for one in told)
    said = "\n".join(texts(told))
    for kind in KINDS:
        assert f"handbook/{kind}.yaml" in said
    assert ("Er is hier geen logboek" if language == "nl" else "There is no log here") in said


FILE = {"tone": "tone", "crisis": "crisis", "escalation": "escalation", "goals": "figures", "team": "contacts"}


@pytest.mark.parametrize(("kind", "chapter"), FILE.items())
def test_a_chapter_without_its_file_says_which_to_fill(tmp_path: Path, kind: str, chapter: str) -> None:
    book = book_of(write_client(tmp_path / "klant", without=(kind,)))
    told = {one.id: one for one in chapters(book, "nl")}
    assert f"Hier staat nog niets: vul handbook/{kind}.yaml." in list(texts([told[chapter]]))


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_cannot_be_read_is_no_end_of_the_book(tmp_path: Path, kind: str) -> None:
    root = write_client(tmp_path / "klant")
    (root / "handbook" / f"{kind}.yaml").write_text("a: [1\n<<<<<<< HEAD\n", encoding="utf-8")
    book = book_of(root)
    assert kind in book.entries.broken
    said = "\n".join(texts(chapters(book, "nl")))
    assert f"Let op: handbook/{kind}.yaml is niet helemaal te lezen." in said


def test_what_is_internal_is_said_on_the_first_page(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    whole, public = (chapters(book_of(root, public_only=only), "nl")[0].blocks[0] for only in (False, True))
    assert isinstance(whole, Paragraph)
    assert whole.text.startswith("Vertrouwelijk: bevat interne telefoonnummers")
    assert isinstance(public, Paragraph)
    assert public.text == "In dit boek staan alleen nummers en adressen die een klant mag weten."


def test_a_public_book_names_no_internal_number_however_it_is_written(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    topics = root / "handbook" / "topics.yaml"
    note = f"Bel {INTERNAL}, 020-0002002, +31 20 000 20 02 of iris@lichthuis.example. Niet 020 000 10 01."
    topics.write_text(f"t: {{name: T, keywords: [t], owner: magazijn, note: '{note}'}}\n", encoding="utf-8")
    said = "\n".join(texts(chapters(book_of(root, public_only=True), "nl")))
    assert "Bel [intern], [intern], [intern] of [intern]. Niet 020 000 10 01." in said
    for digits in ("0002002", "0003003", "0004004"):
        assert digits not in re.sub(r"\D", "", said.replace("020", " "))
    assert "iris@lichthuis.example" not in said
    assert "020 000 10 01" in said


def test_a_public_book_gives_no_reasons_of_the_desk(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    whole, public = ("\n".join(texts(chapters(book_of(root, public_only=only), "nl"))) for only in (False, True))
    for reason in ("Tandarts", "Genoeg collega's"):
        assert reason in whole
        assert reason not in public


@pytest.mark.parametrize("log", ["gesprekken.pseudo.jsonl", "gesprekken.jsonl"])
def test_nothing_that_a_customer_wrote_or_is_called_is_in_the_book(tmp_path: Path, log: str) -> None:
    book = book_of(write_client(tmp_path / "klant", log=log))._replace(findings=[])
    said = "\n".join(texts(chapters(book, "nl")))
    for secret in ("06 12 34 56 78", "En het mijne?", "k_0123456789abcdef", "k_22"):
        assert secret not in said
    named = "a_0123456789abcdef" in said, "c00003" in said
    assert named == ((True, True) if ".pseudo." in log else (False, False))


def test_a_personal_log_is_to_be_handed_over_apart(tmp_path: Path) -> None:
    book = book_of(write_client(tmp_path / "klant", log="gesprekken.jsonl"))
    said = list(texts(chapters(book, "nl")))
    assert "logs/gesprekken.jsonl: bevat persoonsgegevens en staat niet in git; veilig overgedragen of gewist" in said
    assert any(line.startswith("Het logboek bevat persoonsgegevens.") for line in said)


def test_what_changed_since_an_earlier_version(tmp_path: Path) -> None:
    before, after = (write_client(tmp_path / name) for name in ("toen", "nu"))
    contacts = after / "handbook" / "contacts.yaml"
    contacts.write_text(contacts.read_text(encoding="utf-8").replace(INTERNAL, "020 000 99 99"), encoding="utf-8")
    from webcare.store.workspace import open_workspace

    earlier = open_workspace(str(before), str(before))
    (changes,) = (one for one in chapters(book_of(after, since=earlier, since_name="v1"), "nl") if one.id == "changes")
    said = list(texts([changes]))
    assert said[1].startswith("Sinds v1: 1 wijziging, 1 om eerst na te bellen")
    assert any(INTERNAL in line and "020 000 99 99" in line for line in said)
    (same,) = (one for one in chapters(book_of(before, since=earlier, since_name="v1"), "nl") if one.id == "changes")
    assert same.blocks == [Paragraph("Sinds v1 is er niets veranderd aan wat het handboek zegt.")]


def test_what_could_not_be_gathered_is_said_in_its_chapter(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    hours = root / "handbook" / "hours.yaml"
    hours.write_text(
        hours.read_text(encoding="utf-8").replace("name: Winkel", "name: Winkel\n          timezone: Mars/Olympus"),
        encoding="utf-8",
    )
    problems = [Problem(part, Text(f"{part} kapot", f"{part} broken")) for part in ("figures", "open", "escalation")]
    book = book_of(root)._replace(problems=problems, figures=None, pending=None)
    told = {one.id: list(texts([one])) for one in chapters(book, "nl")}
    assert "Niet te meten: figures kapot." in told["figures"]
    assert "Niet te lezen: open kapot." in told["open"]
    assert "escalation kapot" in told["escalation"]
    assert [line for line in told["missing"] if "kapot" in line] == [
        f"Niet te lezen: {one.part} kapot." for one in problems
    ]
    assert "Niet te zeggen, want de tijdzone bestaat niet: Winkel." in told["channels"]


def test_very_long_tables_and_lists_say_what_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = book_of(write_client(tmp_path / "klant"))
    monkeypatch.setattr(books, "MOST_ROWS", 1)
    (contacts,) = (one for one in chapters(book, "nl") if one.id == "contacts")
    tables = [block for block in contacts.blocks if isinstance(block, Table)]
    assert all(len(table.rows) == 1 for table in tables)
    assert Paragraph("En nog 2, die hier niet passen: ze staan in de map zelf.") in contacts.blocks
    assert all(len(block.items) == 1 for block in contacts.blocks if isinstance(block, Bullets))


def test_every_answer_and_contact_is_in_the_book(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    for number in range(120):
        head = f"---\nid: a{number}\ntitle: Antwoord nummer {number}\ntopic: garantie\n---\nTekst {number}.\n"
        (root / "answers" / f"a{number}.md").write_text(head, encoding="utf-8")
    people = "".join(f"p{number}: {{kind: person, name: Persoon {number}}}\n" for number in range(200))
    (root / "handbook" / "contacts.yaml").write_text(people, encoding="utf-8")
    said = set(texts(chapters(book_of(root), "nl")))
    assert {f"Antwoord nummer {number}" for number in range(120)} <= said
    assert {f"Tekst {number}." for number in range(120)} <= said
    assert {f"Persoon {number}" for number in range(200)} <= said


HOSTILE = "<script>alert(1)</script>\\u001b[31m\\u202e\\u0000##[error]\\n::error::x](javascript:1)|`"


def test_hostile_names_and_notes_are_only_text(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    for kind, text in HANDBOOK.items():
        changed = re.sub(
            r"(name|note|why|reason|message): [^,{}\[\]\n]+(?=[,}\n])", lambda found: f'{found[1]}: "{HOSTILE}"', text
        )
        (root / "handbook" / f"{kind}.yaml").write_text(changed, encoding="utf-8")
    (root / "answers" / "waar.md").write_text(
        "---\nid: waar\ntitle: Waar\ntopic: bezorging\n---\n\x1b[2J<img src=x onerror=1>\n::error::x\n",
        encoding="utf-8",
    )
    told = chapters(book_of(root), "nl")
    said = list(texts(told))
    assert not [text for text in said if safe.UNSAFE.search(text) or safe.OLD_COMMAND.search(text)]
    assert any("<script>" in text for text in said), "as text, for whoever renders it to escape"
    assert all("<script" not in text for text in said if text.startswith("<svg"))
    lines = (line for one in told for line in markdown_lines(one.blocks))
    assert not [line for line in lines if re.search(r"(?<!\\)<(?:script|img)", line)]
