"""Floor 4: a second pair of eyes. Which drafts a colleague looks at first, who may, and what came of it.

The team decides that in ``team.yaml``; what was asked and decided stands in the draft's own front matter, so git is all
it needs. An approval holds for a text: whoever changes a word after it needs another. Nothing here judges a text,
prints, or sends anything; of a draft that is there, only the front matter is changed.
"""

from webcare.review.acts import approve, mark_sent, request, return_
from webcare.review.demands import Demand, demands_of
from webcare.review.editing import Change, change_head
from webcare.review.keeping import keep
from webcare.review.people import me_in, name_of, person_of, unknown_person
from webcare.review.standing import Standing, fingerprint, standing_of
from webcare.review.waiting import Waiting, read_heads

__all__ = [
    "Change",
    "Demand",
    "Standing",
    "Waiting",
    "approve",
    "change_head",
    "demands_of",
    "fingerprint",
    "keep",
    "mark_sent",
    "me_in",
    "name_of",
    "person_of",
    "read_heads",
    "request",
    "return_",
    "standing_of",
    "unknown_person",
]
