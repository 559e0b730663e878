"""``handover.json``: what was handed over, file by file, so that the receiver can prove that it is all there."""

import hashlib
import re
from typing import Annotated, Any, Literal

import msgspec

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.model.values import doc
from webcare.store.files import decode, read_bytes, shown
from webcare.store.json_tree import parse_json
from webcare.store.line import keeps_all, named_twice

NAME = "handover.json"
BYTE_ORDER_MARK = "\ufeff"
"""What some editors put before a text."""
LONGEST = 1000
"""Characters of a path."""
MOST = 1 << 53
"""Above this a number is not the same number in every reader of JSON (RFC 8259, 6)."""
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\\\\]")
"""What a path cannot hold on every platform; half a surrogate pair is a name that is no UTF-8."""
DRIVE = re.compile("[A-Za-z]:")
Count = Annotated[int, doc("Een aantal", ge=0, le=MOST)]
Sha256 = Annotated[str, doc("SHA-256, als 64 hexadecimale tekens", pattern="^[0-9a-f]{64}$")]
Path = Annotated[str, doc("Het pad in de map, met schuine strepen", min_length=1, max_length=LONGEST)]
Kind = Literal["settings", "handbook", "answers", "drafts", "logs"]


STRANGE = Text(f"dit is geen {NAME} van webcare", f"this is no {NAME} of webcare")


class FileProof(msgspec.Struct, frozen=True, kw_only=True):
    """Eén bestand van de klantmap."""

    path: Path
    kind: Annotated[Kind, doc("Waar het bij hoort: instellingen, handboek, antwoorden, concepten of logboeken")]
    size: Annotated[int, doc("Bytes, met LF als regeleinde", ge=0, le=MOST)]
    sha256: Annotated[Sha256, doc("SHA-256 van het bestand, met LF als regeleinde zoals git tekst bewaart")]
    committed: Annotated[bool | None, doc("Of het precies zo in de commit staat; null: dat is niet na te gaan")]


class BookProof(msgspec.Struct, frozen=True, kw_only=True):
    """Eén boek, naast dit bestand."""

    path: Path
    size: Annotated[int, doc("Bytes", ge=0, le=MOST)]
    sha256: Sha256


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Hoeveel er is."""

    entries: Annotated[dict[str, Count], doc("Per soort van het handboek; een soort die één geheel is, telt als 1")]
    answers: Count
    fragments: Count


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er is overgedragen."""

    version: Annotated[Literal[1], doc("De versie van deze vorm")]
    client: Annotated[str, doc("De klant")]
    at: Annotated[str, doc("Het moment van de overdracht")]
    webcare: Annotated[str, doc("De versie van webcare die het schreef")]
    public: Annotated[bool, doc("Of de boeken alleen tonen wat iedereen mag weten")]
    commit: Annotated[str | None, doc("De commit waar git op stond; null: geen git, of nog geen commit")]
    counts: Counts
    files: Annotated[list[FileProof], doc("De bestanden, op volgorde van hun pad")]
    books: Annotated[list[BookProof], doc("De boeken, op volgorde van hun naam")]
    digest: Annotated[
        str,
        doc(
            "SHA-256 over al het andere: dit document zonder 'digest', als JSON volgens RFC 8785",
            pattern="^[0-9a-f]{64}$",
        ),
    ]


class _Version(msgspec.Struct):
    version: int


def digest_of(document: dict[str, Any]) -> str:
    """The hash over a whole document but its ``digest``, in the canonical form of RFC 8785.

    Without fractions in it, that form is JSON with sorted keys and no white space.
    """
    rest = {key: value for key, value in document.items() if key != "digest"}
    return hashlib.sha256(msgspec.json.encode(rest, order="sorted")).hexdigest()


def portable(path: str) -> bool:
    """Is this the path of a file inside a folder, on every platform?"""
    inside = all(part not in ("", ".", "..") for part in path.split("/"))
    return inside and len(path) <= LONGEST and not UNSAFE.search(path) and not DRIVE.match(path)


def load(path: str) -> Proof:
    """Read a ``handover.json``, with a byte-order mark or without.

    Raises ``CannotRun`` for one that is damaged, that says something twice, or that names files elsewhere.
    """
    name = shown(path)
    source = Source(name, decode(read_bytes(path, limits.HANDOVER_FILE, name), name))
    text = source.text.removeprefix(BYTE_ORDER_MARK)
    try:
        version = msgspec.json.decode(text, type=_Version).version
        if version != 1:
            raise CannotRun(
                Text(f"versie {version} van een overdracht ken ik niet", f"version {version} of a handover is unknown"),
                hint=Text("werk webcare bij", "update webcare"),
                place=name,
            )
        proof = msgspec.json.decode(text, type=Proof)
        document = msgspec.json.decode(text)
        whole = digest_of(document)
    except msgspec.ValidationError as problem:
        where = str(problem).partition(" - at `")[2].rstrip("`")[:80]
        at = (f" (bij {where})", f" (at {where})") if where else ("", "")
        raise _damaged(Text(f"{STRANGE.nl}{at[0]}", f"{STRANGE.en}{at[1]}"), name) from None
    except (ValueError, RecursionError):  # half a surrogate pair is a ValueError, and so is what is no JSON
        raise _damaged(Text("dit is geen JSON", "this is not JSON"), name) from None
    _ensure_once(document, source, name)
    _ensure_inside(proof, name)
    if whole != proof.digest:
        raise _damaged(Text(f"{NAME} is na het maken veranderd", f"{NAME} was changed after it was made"), name)
    return proof


def _ensure_once(document: Any, source: Source, name: str) -> None:
    """Refuse a key that stands in one object twice, of which each reader may see another. Raises ``CannotRun``."""
    if keeps_all(source.text.encode(), [document]):
        return
    marks = len(source.text) - len(source.text.removeprefix(BYTE_ORDER_MARK))
    try:
        tree = parse_json(source.text[marks:])
    except ValueError:  # a field that a later version may know lies too deep
        raise _damaged(STRANGE, name) from None
    for key, node in named_twice(tree, ""):
        line, column = source.position(node.start + marks)
        raise _damaged(Text(f"'{key}' staat er twee keer", f"'{key}' is there twice"), f"{name}:{line}:{column}")


def _ensure_inside(proof: Proof, name: str) -> None:
    """Refuse paths that lead elsewhere, and paths that stand there twice. Raises ``CannotRun``."""
    for listed in ([file.path for file in proof.files], [book.path for book in proof.books]):
        seen: set[str] = set()
        for path in listed:
            if not portable(path):
                raise _damaged(
                    Text(f"dit pad hoort niet in een overdracht: {path[:80]}", f"no path of a handover: {path[:80]}"),
                    name,
                )
            if path in seen:
                raise _damaged(Text(f"dit pad staat er twee keer: {path[:80]}", f"a path twice: {path[:80]}"), name)
            seen.add(path)
    if len(proof.files) > limits.HANDOVER_FILES:
        raise limits.HANDOVER_FILES.refusal(name)
    if book := next((book.path for book in proof.books if "/" in book.path), None):
        raise _damaged(Text(f"een boek ligt ernaast: {book[:80]}", f"a book lies beside it: {book[:80]}"), name)


def _damaged(message: Text, place: str) -> CannotRun:
    return CannotRun(
        message,
        hint=Text("vraag de afzender om een nieuwe", "ask the sender for a new one"),
        place=place,
    )
