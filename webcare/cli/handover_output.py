"""Where a book of ``webcare handover`` goes, what may be replaced there, and the writing itself."""

import os
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from webcare.cli import output
from webcare.model.errors import CannotRun
from webcare.model.text import Language, Text

if TYPE_CHECKING:
    from webcare.handover.book import Book
    from webcare.handover.proof import Survey
    from webcare.store.workspace import Workspace


class Format(StrEnum):
    """Which book is written."""

    html = "html"
    md = "md"
    pdf = "pdf"
    all = "all"


BOOKS = (Format.html, Format.md, Format.pdf)
NAME = "handboek"
PROOF = "handover.json"
ENDINGS = {".html": Format.html, ".htm": Format.html, ".md": Format.md, ".pdf": Format.pdf, ".json": None}
"""What a file's name says; None is the proof alone."""
LIKE_A_FILE = re.compile(r"\.(?=.*[a-z])[a-z0-9]{1,5}")
"""What a file ends in, and no date or version: ``.txt``, not ``.11``."""
HEAD = 2_000
"""Bytes at the beginning or the end of a book within which it says that it is webcare's."""


class Targets(NamedTuple):
    """Where each book goes, and the proof (None: a book by itself has none).

    ``browser`` prints the PDF; ``pdf_asked`` says that somebody asked for just that.
    """

    folder: str
    books: dict[Format, str]
    proof: str | None
    browser: str | None
    pdf_asked: bool


def targets_of(asked: str, form: Format | None, workspace: "Workspace", *, force: bool) -> Targets:
    """What ``--output`` and ``--format`` mean together.

    Raises ``CannotRun`` for what does not go together, for a folder that webcare reads itself, for a file that is not
    an earlier book (without ``force``), and for a PDF without a browser.
    """
    folder, names, proof = _meant(asked, form)
    _ensure_apart(folder, workspace)
    pdf_asked = form is Format.pdf or proof is None
    browser = _browser(names, workspace, needed=pdf_asked)
    if browser is None:
        names.pop(Format.pdf, None)
    books = {one: os.path.join(folder, name) for one, name in names.items()}
    if not force:
        for one, path in books.items():
            _ensure_ours(path, one)
        if proof is not None:
            _ensure_ours(proof, None)
    return Targets(folder, books, proof, browser, pdf_asked)


def _meant(asked: str, form: Format | None) -> tuple[str, dict[Format, str], str | None]:
    """The folder, the names of the books in it, and where the proof goes, by the words of the command line alone."""
    ending = os.path.splitext(asked)[1].lower()
    if asked.strip() in ("", "-"):
        raise CannotRun(
            Text("een boek komt in een map of een bestand", "a book goes into a folder or a file"),
            hint=Text("schrijf het zo: --output overdracht", "write it like this: --output overdracht"),
            place="--output",
        )
    if ending not in ENDINGS and LIKE_A_FILE.fullmatch(ending) and not os.path.lexists(asked):
        known = ", ".join(name for name in ENDINGS if name != ".htm")
        raise CannotRun(
            Text(f"een boek eindigt niet op {ending}", f"a book does not end in {ending}"),
            hint=Text(
                f"kies uit: {known}; is het een map, zet er dan een / achter",
                f"choose: {known}; if it is a folder, put a / behind it",
            ),
            place=asked,
        )
    if os.path.isdir(asked) or (ending not in ENDINGS and not os.path.lexists(asked)):
        names = {one: f"{NAME}.{one.value}" for one in BOOKS if form in (None, Format.all, one)}
        return asked, names, os.path.join(asked, PROOF)
    if ending in ENDINGS:
        folder, only = os.path.dirname(asked) or ".", ENDINGS[ending]
        if form not in (None, only):
            raise CannotRun(
                Text(f"--format {form} past niet bij deze naam", f"--format {form} does not fit this name"),
                hint=Text("noem een map, of laat --format weg", "name a folder, or leave --format out"),
                place=asked,
            )
        return (folder, {}, asked) if only is None else (folder, {only: os.path.basename(asked)}, None)
    raise CannotRun(
        Text("hier staat al een bestand", "there is a file here already"),
        hint=Text("noem een map, of een .html, .md of .pdf", "name a folder, or an .html, .md or .pdf"),
        place=asked,
    )


def write_all(
    targets: Targets, workspace: "Workspace", surveyed: "Survey", book: "Book", language: Language
) -> Iterator[str]:
    """Write the books, and the proof last: a run that was broken off leaves none. What was written, in lines."""
    from webcare.handover.proof import book_proof, proof
    from webcare.show.findings import Style
    from webcare.show.handover.proof import Written, made_lines, plain_lines
    from webcare.show.machine import pretty
    from webcare.store.files import make_folder, shown, write_pieces

    make_folder(targets.folder)
    made = _made(targets, surveyed, book, language)
    written = []
    for one, data in made.items():
        write_pieces(targets.books[one], [data])
        written.append(Written(shown(targets.books[one]), len(data)))
    if targets.proof is None:
        yield from plain_lines(written, language)
        return
    proofs = [book_proof(os.path.basename(targets.books[one]), data) for one, data in made.items()]
    proved = proof(workspace, surveyed, book.at, proofs, public=book.public_only)
    text = (pretty(proved) + "\n").encode()
    write_pieces(targets.proof, [text])
    yield from made_lines([*written, Written(shown(targets.proof), len(text))], proved, Style(language))


def _made(targets: Targets, surveyed: "Survey", book: "Book", language: Language) -> dict[Format, bytes]:
    """The books that are asked for."""
    from webcare.show.handover.book import chapters
    from webcare.show.handover.page import Cover, html, markdown

    made: dict[Format, bytes] = {}
    if not targets.books:
        return made
    listed = chapters(book, language)
    cover = Cover(book.client, book.at, surveyed.held_by, len(surveyed.loose), book.public_only)
    page = html(listed, cover, language)
    if Format.html in targets.books:
        made[Format.html] = page.encode()
    if Format.md in targets.books:
        made[Format.md] = markdown(listed, cover, language).encode()
    if Format.pdf in targets.books and targets.browser is not None:
        from webcare.show.handover.page_pdf import pdf

        try:
            made[Format.pdf] = pdf(page, targets.browser, targets.folder, book.at)
        except CannotRun as problem:
            if targets.pdf_asked or problem.hint is None:
                raise
            output.notice(Text(f"{problem.message.nl}; {problem.hint.nl}", f"{problem.message.en}; {problem.hint.en}"))
    return made


def _ensure_apart(folder: str, workspace: "Workspace") -> None:
    """Raise ``CannotRun`` for a folder that webcare reads: the book would become part of what it is about."""
    here = os.path.join(os.path.realpath(folder), "")
    for which in ("handbook", "answers", "drafts", "logs"):
        if here.startswith(os.path.join(os.path.realpath(workspace.path(which)), "")):
            raise CannotRun(
                Text("in deze map leest webcare zelf", "webcare itself reads this folder"),
                hint=Text("kies een andere map, zoals 'overdracht'", "choose another folder, such as 'overdracht'"),
                place=folder,
            )


def _browser(names: dict[Format, str], workspace: "Workspace", *, needed: bool) -> str | None:
    """The browser that prints, if a PDF is asked for. Raises ``CannotRun`` when there is none and it is ``needed``."""
    if Format.pdf not in names:
        return None
    from webcare.show.handover.page_pdf import BY_HAND, browser

    found = browser(workspace.root or ".")
    if found is None:
        missing = Text(
            "er is hier geen Chromium, Chrome of Edge om een pdf mee te maken",
            "there is no Chromium, Chrome or Edge here to make a PDF with",
        )
        if needed:
            raise CannotRun(missing, hint=BY_HAND)
        output.notice(Text(f"{missing.nl}; {BY_HAND.nl}", f"{missing.en}; {BY_HAND.en}"))
    return found


def _ensure_ours(path: str, form: Format | None) -> None:
    """Raise ``CannotRun`` for a file that is there and is no earlier book or proof of webcare."""
    if not os.path.lexists(path):
        return
    if not os.path.islink(path) and os.path.isfile(path) and _is_ours(path, form):
        return
    raise CannotRun(
        Text("hier staat al een ander bestand", "another file is here already"),
        hint=Text("kies een andere map, of vervang het met --force", "choose another folder, or replace it: --force"),
        place=path,
    )


def _is_ours(path: str, form: Format | None) -> bool:
    from webcare.show.handover.page import MARK_HTML, MARK_MARKDOWN
    from webcare.show.handover.page_pdf import MARK

    if form is None:
        from webcare.handover.proof_file import load

        try:
            return bool(load(path).digest)
        except CannotRun:
            return False
    try:
        with open(path, "rb") as file:
            if form is Format.pdf:
                file.seek(max(0, os.path.getsize(path) - len(MARK)))
                return file.read() == MARK
            head = file.read(HEAD)
    except OSError:
        return False
    return MARK_HTML.encode() in head if form is Format.html else head.startswith(MARK_MARKDOWN.encode())
