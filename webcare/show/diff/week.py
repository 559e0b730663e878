"""Opening hours that changed, in a sentence: a new version of them, or one day."""

from collections.abc import Sequence
from itertools import groupby

from webcare.diff.change import Change, Op
from webcare.model.text import Text
from webcare.show.amounts import windows
from webcare.show.diff.labels import known_as, label_of
from webcare.show.diff.shape import Stop
from webcare.show.diff.subjects import item_words, name_of, subject
from webcare.show.diff.values import Saying

Way = Sequence[Stop]
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def version(change: Change, way: Way, saying: Saying) -> str:
    """``openingstijden Kantoor: nieuwe tijden vanaf 1 januari 2027 (maandag tot en met vrijdag 9.00–17.00 uur)``."""
    about, since = subject(way, change.part, saying), name_of(way[-1], change.part, saying)
    if change.op is Op.REMOVED or not isinstance(change.after, dict):
        return f"{about}: {saying.pick(Text(f'de tijden vanaf {since} vervallen', f'the hours from {since} removed'))}"
    week = way[-1].below("week")
    given = change.after.get("week") or {}
    days = [(label_of(week.struct, day).name, windows(given.get(day, []), saying.language)) for day in WEEK]
    spans = [
        list(span) for hours, span in groupby(days, key=lambda one: one[1]) if hours != windows([], saying.language)
    ]
    said = "; ".join(f"{_days([day for day, _ in span], saying)} {span[0][1]}" for span in spans)
    return f"{about}: {saying.pick(Text(f'nieuwe tijden vanaf {since}', f'new hours from {since}'))} ({said})"


def _days(days: Sequence[Text], saying: Saying) -> str:
    """``maandag``, ``maandag en dinsdag``, ``maandag tot en met vrijdag``."""
    first, last = saying.pick(days[0]), saying.pick(days[-1])
    if len(days) < 3:
        return first if len(days) == 1 else saying.listed([first, last])
    return f"{first} {saying.pick(Text('tot en met', 'to'))} {last}"


def day(change: Change, way: Way, saying: Saying) -> str:
    """``openingstijden Klantenservice: zaterdag van dicht naar 9.00–13.00 uur, vanaf 1 december 2026``."""
    since_when = next(
        (stop for stop in way if stop.struct is not None and known_as(stop.struct) == "hours.Version"), None
    )
    name = saying.pick(label_of(way[-1].owner, way[-1].name).name)
    old, new = (windows([str(one) for one in value or []], saying.language) for value in (change.before, change.after))
    since = f", {item_words(since_when, change.part, saying)}" if since_when is not None else ""
    from_to = saying.pick(Text(f"van {old} naar {new}", f"from {old} to {new}"))
    return f"{subject(way[:2], change.part, saying)}: {name} {from_to}{since}"
