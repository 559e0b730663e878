"""What may be done about a draft, by whom, and what its front matter then says. Nothing is written here."""

from datetime import datetime

from webcare.model.draft import Act, Draft, ReviewStep, Status
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.review.editing import Change
from webcare.review.people import name_of
from webcare.review.standing import Standing, fingerprint
from webcare.store.handbook import Handbook


def request(draft: Draft, standing: Standing, me: str | None, now: datetime) -> Change | None:
    """Ask for a second pair of eyes; None when that was asked already, or is not needed any more.

    Raises ``CannotRun`` for a draft that was sent, or of which nobody knows who wrote it.
    """
    _refuse_sent(draft)
    author = standing.author or draft.author or me
    if author is None:
        raise _nobody(draft)
    if draft.status == "to-review" or (draft.status == "approved" and standing.is_approved):
        return None
    return Change("to-review", None if draft.author else author, _step("requested", me or standing.author, now))


def approve(
    draft: Draft, standing: Standing, me: str, note: str | None, handbook: Handbook, now: datetime
) -> Change | None:
    """Approve the text as it is; None when this colleague did so already.

    The draft is ``approved`` when everybody looked who must. Raises ``CannotRun`` for one's own draft, for somebody
    whom ``team.yaml`` does not name for it, and for a draft that was sent or of which nobody knows who wrote it.
    """
    _refuse_sent(draft)
    if draft.author is None:
        raise _nobody(draft)
    if me == standing.author:
        raise CannotRun(
            Text("je eigen concept kun je niet goedkeuren", "you cannot approve your own draft"),
            hint=_who_may(standing, handbook),
            place=draft.name,
        )
    _refuse_others(draft, standing, me, handbook)
    is_last = all(me in demand.by for demand in standing.open)
    status: Status = "approved" if is_last else "to-review"
    if me in standing.approved_by and draft.status == status:
        return None
    return Change(status, None, _step("approved", me, now, note, fingerprint(draft)))


def return_(draft: Draft, standing: Standing, me: str, note: str, handbook: Handbook, now: datetime) -> Change:
    """Give a draft back to its writer with a note; the writer may take it back too.

    Raises ``CannotRun`` for somebody else whom ``team.yaml`` does not name for it, and for a draft that nobody was
    asked about or that was sent.
    """
    _refuse_sent(draft)
    if draft.status == "draft":
        raise CannotRun(
            Text("dit concept wacht nergens op", "this draft is not waiting for anything"),
            hint=Text("'webcare review list' noemt wat er wacht", "'webcare review list' names what waits"),
            place=draft.name,
        )
    if me != standing.author:
        _refuse_others(draft, standing, me, handbook)
    return Change("draft", None, _step("returned", me, now, note))


def mark_sent(draft: Draft, standing: Standing, me: str | None, now: datetime) -> Change | None:
    """The draft went to the customer; None when that was said already."""
    if draft.status == "sent":
        return None
    return Change("sent", None, _step("sent", me or standing.author, now))


def _step(act: Act, by: str | None, now: datetime, note: str | None = None, text: str | None = None) -> ReviewStep:
    return ReviewStep(at=now.replace(microsecond=0), act=act, by=by, text=text, note=_readable(note))


def _readable(note: str | None) -> str | None:
    """A note as it can be written: half a surrogate pair, from a shell of another encoding, cannot."""
    return None if note is None else note.strip().encode("utf-8", "replace").decode() or None


def _refuse_sent(draft: Draft) -> None:
    if draft.status == "sent":
        raise CannotRun(
            Text("dit antwoord is al verstuurd", "this reply has been sent"),
            hint=Text("begin een nieuw concept", "begin a new draft"),
            place=draft.name,
        )


def _refuse_others(draft: Draft, standing: Standing, me: str, handbook: Handbook) -> None:
    if me not in standing.reviewers(everybody=True):
        name = name_of(me, handbook)
        raise CannotRun(
            Text(f"{name} mag dit niet beoordelen", f"{name} may not review this"),
            hint=_who_may(standing, handbook),
            place=draft.name,
        )


def _who_may(standing: Standing, handbook: Handbook) -> Text:
    """Who may look, in a hint."""
    names = [name_of(who, handbook) for who in standing.reviewers()]
    if not names:
        return Text("niemand anders mag dit; zet een tweede in team.yaml", "nobody else may; put a second in team.yaml")
    return Text(f"dat mag: {', '.join(names)}", f"who may: {', '.join(names)}")


def _nobody(draft: Draft) -> CannotRun:
    return CannotRun(
        Text("niet bekend is wie dit schreef", "it is not known who wrote this"),
        hint=Text(
            "de schrijver doet 'webcare review request' met --by, of zet 'author: …' in de kenmerken",
            "its writer runs 'webcare review request' with --by, or puts 'author: …' in the front matter",
        ),
        place=draft.name,
    )
