"""What changed since an earlier version of the handbook, in the sentences of ``webcare diff``."""

from collections.abc import Iterator

from webcare.diff.deciding import Decision
from webcare.handover.book import Since
from webcare.model.text import Text
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph
from webcare.show.diff.report import CallBack, report
from webcare.show.diff.words import KINDS, TITLES, counted, doubt
from webcare.show.handover.telling import Teller

TITLE = Text("Wat er veranderd is", "What has changed")


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """The changes by what they ask of a reader; without a version to compare with, how to get them."""
    since = tell.book.since
    if since is not None:
        yield from _changed(since, tell)
        return
    yield Paragraph(
        tell.t(
            "Dit boek is niet vergeleken met een eerdere versie. Wil je weten wat er veranderde? Maak het dan met "
            "‘webcare handover --since VERSIE’. Een versie is een commit, een tak of een label van git.",
            "This book was not compared with an earlier version. Do you want to know what changed? Make it with "
            "‘webcare handover --since REVISION’. A revision is a commit, a branch or a tag of git.",
        )
    )


def _changed(since: Since, tell: Teller) -> Iterator[BookBlock]:
    if since.unreadable:
        files = ", ".join(since.unreadable)
        yield Paragraph(
            tell.t(
                f"Niet alles was te vergelijken, want dit is niet te lezen: {files}.",
                f"Not everything could be compared, for this cannot be read: {files}.",
            )
        )
    made = report(since.changes, since.before, since.after)
    if not made.lines:
        yield Paragraph(
            tell.t(
                f"Sinds {since.name} is er niets veranderd aan wat het handboek zegt.",
                f"Since {since.name} nothing changed in what the handbook says.",
            )
        )
        return
    summary = counted(made, tell.language)
    yield Paragraph(tell.t(f"Sinds {since.name}: {summary}.", f"Since {since.name}: {summary}."))
    if made.call_back:
        yield Heading(tell.pick(TITLES[Decision.CALL_BACK]))
        yield Bullets([_call_back(one, tell) for one in made.call_back])
    for decision in Decision:
        if lines := made.of(decision):
            yield Heading(tell.pick(TITLES[decision]))
            yield Bullets([tell.pick(line.words) for line in lines])


def _call_back(one: CallBack, tell: Teller) -> str:
    """``telefoonnummer, contact Logistiek: 050 … wordt 050 …``."""
    before, after = ", ".join(one.before), ", ".join(one.after)
    if not before:
        said = tell.t(f"{after} erbij", f"{after} added")
    elif not after:
        said = tell.t(f"{before} vervallen", f"{before} removed")
    else:
        said = tell.t(f"{before} wordt {after}", f"{before} becomes {after}")
    doubts = "".join(f"; {tell.pick(doubt(warned))}" for warned in one.warnings)
    return f"{tell.pick(KINDS[one.found.kind])}, {tell.pick(one.where)}: {said}{doubts}"
