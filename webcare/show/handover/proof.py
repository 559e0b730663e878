"""What was handed over, and whether it is all there, told to the sender and to the receiver."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from webcare.handover.proof_file import Proof
from webcare.handover.proof_verify import Difference, State, Verified
from webcare.model.text import Language, Text
from webcare.show import moments, safe
from webcare.show.findings import Style
from webcare.show.handover.documents import DifferenceJson, VerifyJson
from webcare.show.machine import VERSION
from webcare.show.numbers import Noun, number

GROUPS, GROUP = 5, 4
"""How much of the digest people compare: 80 bits, in groups that can be read out."""
STATES: dict[State, tuple[Text, Text, Text]] = {
    "missing": (
        Text("ontbreekt", "missing"),
        Text("1 bestand ontbreekt", "1 file is missing"),
        Text("{count} bestanden ontbreken", "{count} files are missing"),
    ),
    "changed": (
        Text("veranderd", "changed"),
        Text("1 bestand is veranderd", "1 file has changed"),
        Text("{count} bestanden zijn veranderd", "{count} files have changed"),
    ),
    "extra": (
        Text("erbij", "extra"),
        Text("1 bestand is erbij gekomen", "1 file is extra"),
        Text("{count} bestanden zijn erbij gekomen", "{count} files are extra"),
    ),
    "unreadable": (
        Text("onleesbaar", "unreadable"),
        Text("1 bestand is niet te lezen", "1 file cannot be read"),
        Text("{count} bestanden zijn niet te lezen", "{count} files cannot be read"),
    ),
}
FILES = Noun(Text("bestand", "file"), Text("bestanden", "files"))
ANSWERS = Noun(Text("antwoord", "answer"), Text("antwoorden", "answers"))
BOOKS = Noun(Text("boek", "book"), Text("boeken", "books"))
COMPLETE = Text("alles is er, en niets is veranderd", "all of it is there, and nothing has changed")
DIGEST = Text("Kenmerk: {digest}", "Digest: {digest}")
COMPARE = Text(
    "vergelijk het met dat van de afzender, langs een andere weg dan deze bestanden",
    "compare it with the sender's, by another way than these files",
)
TELL = Text(
    "geef het de ontvanger langs een andere weg; 'webcare handover verify' toont hetzelfde",
    "give it to the receiver by another way; 'webcare handover verify' shows the same",
)


class Written(NamedTuple):
    """A file that was written, as a user would type it."""

    path: str
    size: int


def made_lines(written: Sequence[Written], proof: Proof, style: Style) -> Iterator[str]:
    """What was written; the digest last."""
    yield from plain_lines(written, style.language)
    yield f"{FILES.of(len(proof.files), style.language)}, {ANSWERS.of(proof.counts.answers, style.language)}"
    yield from _digest(proof, TELL, style)


def plain_lines(written: Sequence[Written], language: Language) -> Iterator[str]:
    """What was written, by itself."""
    longest = max(len(safe.path(one.path)) for one in written)
    for path, size in written:
        yield f"{safe.path(path):{longest}}  {_size(size, language)}"


def verified_lines(verified: Verified, style: Style) -> Iterator[str]:
    """Each difference on its line, then what it comes to."""
    language, proof = style.language, verified.proof
    width = max((len(STATES[one.state][0].in_(language)) for one in verified.differences), default=0)
    for one in verified.differences:
        yield f"{STATES[one.state][0].in_(language):{width}}  {safe.path(one.path)}"
    counted = [_of(state, verified.differences, language) for state in STATES]
    said = ", ".join(filter(None, counted)) or COMPLETE.in_(language)
    client, moment = safe.line(proof.client[:100]), _moment(proof.at, language)
    files, books = FILES.of(len(proof.files), language), BOOKS.of(len(proof.books), language)
    yield f"{client}, {moment}: {files}, {books}: {said}"
    yield from _digest(proof, COMPARE, style)


def verified_json(verified: Verified) -> VerifyJson:
    """The same for machines."""
    proof = verified.proof
    return VerifyJson(
        version=VERSION,
        complete=verified.complete,
        client=proof.client,
        at=proof.at,
        commit=proof.commit,
        digest=proof.digest,
        files=len(proof.files),
        books=len(proof.books),
        differences=[DifferenceJson(path=path, state=state, book=book) for path, state, book in verified.differences],
    )


def _of(state: State, differences: Sequence[Difference], language: Language) -> str:
    count = sum(one.state == state for one in differences)
    _, one, many = STATES[state]
    return "" if not count else one.in_(language) if count == 1 else many.in_(language).format(count=count)


def _digest(proof: Proof, hint: Text, style: Style) -> Iterator[str]:
    groups = [proof.digest[at : at + GROUP] for at in range(0, GROUPS * GROUP, GROUP)]
    yield DIGEST.in_(style.language).format(digest=" ".join(groups))
    yield f"  = {hint.in_(style.language)}"


def _moment(at: str, language: Language) -> str:
    """A moment of a proof, where the sender was; as it stands when it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return safe.line(at[:40])
    zone = moment.tzinfo
    return safe.line(at[:40]) if zone is None else moments.date_and_time(moment, zone, language)


def _size(size: int, language: Language) -> str:
    return f"{number(max(1, round(size / 1000)), language)} kB"
