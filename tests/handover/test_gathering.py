"""The facts of a handover: what is gathered, what is left out, and what is said where it cannot be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handover.small import AGENT, AT, book_of, write_client
from webcare.handover import measures
from webcare.handover.book import Answered, Drafted, Logs, Problem, Version
from webcare.handover.entries import plain, without_hidden
from webcare.handover.measures import last_month
from webcare.model.errors import CannotRun
from webcare.model.text import Text


def test_the_answers_with_their_facts_filled_in(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    (root / "answers" / "kapot.md").write_text("geen kenmerken\n", encoding="utf-8")
    book = book_of(root)
    assert [(one.head.id, one.current) for one in book.answers] == [("algemeen", False), ("waar", False)]
    assert book.answers[1].versions == [
        Version(None, "Beste [naam], we zoeken het uit. Bel 020 000 10 01."),
        Version("email", "Beste [naam],\n\nWe zoeken het uit.\n\n* niet vet *"),
    ]
    assert book.fragments == {"bel": "Bel {{ facts.telefoon }}."}
    assert book.unread == ["kapot.md"]
    assert book.drafts == [Drafted("pakket.md", "to-review", "x", None)]


def test_the_hours_with_what_differs_in_the_year_ahead(tmp_path: Path) -> None:
    (winkel,) = book_of(write_client(tmp_path / "klant")).openings
    assert [day.date for day in winkel.special] == [date(2026, 12, 7), date(2027, 3, 29)]
    assert [day for day, _ in winkel.later] == [date(2027, 1, 4)]
    assert winkel.undecided == []


def test_the_figures_of_the_last_whole_month(tmp_path: Path) -> None:
    book = book_of(write_client(tmp_path / "klant"))
    assert book.figures is not None
    assert (book.figures.first, book.figures.last) == (date(2026, 10, 1), date(2026, 10, 31))
    assert (book.figures.total.cases, book.figures.records, book.figures.logs) == (2, 5, 1)
    assert [one.id for one in book.figures.standings] == ["snel"]
    assert book.knowledge.topics[0].answered == [Answered(AGENT, 2, 2)]
    assert book.pending is not None
    assert [row.conversation for row in book.pending.rows["unanswered"]] == ["c00003"]


def test_without_a_log_there_is_nothing_to_measure(tmp_path: Path) -> None:
    book = book_of(write_client(tmp_path / "klant", log=None))
    assert (book.figures, book.pending, book.problems) == (None, None, [])
    assert book.logs == Logs([], [])


def test_a_log_that_names_people_gives_no_names(tmp_path: Path) -> None:
    book = book_of(write_client(tmp_path / "klant", log="echt.jsonl"))
    assert book.logs == Logs([], ["logs/echt.jsonl"])
    assert all(not one.answered for one in (*book.knowledge.topics, *book.knowledge.channels))
    assert book.knowledge.first is None
    assert book.pending is not None
    assert not book.pending.pseudonymous


def test_what_cannot_be_read_is_a_problem_and_no_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise CannotRun(Text("kapot", "broken"))

    monkeypatch.setattr(measures, "measure", refuse)
    book = book_of(write_client(tmp_path / "klant"))
    assert book.problems == [Problem("figures", Text("kapot", "broken"))]
    assert book.figures is None


def test_who_knows_what_by_the_handbook(tmp_path: Path) -> None:
    known = {one.id: one for one in book_of(write_client(tmp_path / "klant", log=None)).knowledge.topics}
    assert (known["bezorging"].people, known["bezorging"].reviewers) == (["tom"], ["iris", "tom"])
    assert (known["garantie"].people, known["garantie"].about) == (["iris"], ["noor"])
    assert known["los"].people == []


def test_the_paths_of_findings_are_those_in_the_client_folder(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    (root / "handbook" / "tone.yaml").write_text("adress: u\n", encoding="utf-8")
    paths = {finding.path for finding in book_of(root).findings}
    assert "handbook/tone.yaml" in paths
    assert all(path is None or not path.startswith(("/", "..")) for path in paths)


def test_a_public_book_has_public_means_only(tmp_path: Path) -> None:
    root = write_client(tmp_path / "klant")
    book, whole = book_of(root, public_only=True), book_of(root)
    assert {one.value for contact in book.entries.contacts.values() for one in contact.means} == {"020 000 10 01"}
    assert book.hidden == {"0200002002", "0200003003", "0200004004", "iris@lichthuis.example"}
    assert (whole.hidden, whole.is_confidential, book.is_confidential) == (frozenset(), True, False)
    assert whole.at == AT


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 2), date(2026, 10, 1), date(2026, 10, 31)),
        (date(2026, 1, 1), date(2025, 12, 1), date(2025, 12, 31)),
        (date(2028, 3, 31), date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_the_month_before(today: date, first: date, last: date) -> None:
    assert last_month(today) == (first, last)


@given(st.text(max_size=200))
def test_a_text_without_what_is_hidden_stays_as_it_is(text: str) -> None:
    assert without_hidden(text, frozenset({"0509999999"}), "[intern]") == text or "9" in text


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("020 000 20 02 - 020 000 10 01", "[intern]"),
        ("Lampweg 1, 9700 AB Groningen of de LAMPWEG 1, 9700 ab groningen", "[intern] of de [intern]"),
        ("mailto:Iris@lichthuis.example.", "mailto:[intern]."),
        ("toestel 12345, en 020 123 45 67", "toestel [intern], en 020 123 45 67"),
        ("020 000 20 03", "020 000 20 03"),
    ],
)
def test_what_is_hidden_is_found_in_every_form(said: str, left: str) -> None:
    values = ("020 000 20 02", "Lampweg 1, 9700 AB Groningen", "iris@lichthuis.example", "12345")
    assert without_hidden(said, frozenset(map(plain, values)), "[intern]") == left


@given(
    st.text("abc .,;-()", max_size=30),
    st.sampled_from(["020 000 20 02", "020-0002002", "+31200002002", "0031 20 000 2002"]),
)
def test_a_hidden_number_is_found_between_words(around: str, written: str) -> None:
    said = without_hidden(f"{around} a {written} b {around}", frozenset({plain("020 000 20 02")}), "[intern]")
    assert f" a [intern] b {around}" in said
