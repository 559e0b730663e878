"""Floor 4: what was said and done in a conversation, or with a customer, so that nobody has to ask twice.

Only what customers wrote themselves and what the desk did: who somebody is, how old or where from is deliberately not
asked, guessed or kept. Nothing here changes a log.
"""

from webcare.history.gathering import of_conversation, of_person
from webcare.history.story import Entry, History, tell_story
from webcare.metrics.promises import Promise

__all__ = ["Entry", "History", "Promise", "of_conversation", "of_person", "tell_story"]
