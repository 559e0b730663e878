"""Floor 4: what a change of a client folder would have meant: two versions and the log in, what differs out.

Nothing here reads git, prints, words a verdict or changes a file. What is said of the past was computed by the same
functions that lint, stats, escalate and suggest use, never by a model of them.
"""

from webcare.impact.past import Span, Wanted
from webcare.impact.replaying import Impact, replay

__all__ = ["Impact", "Span", "Wanted", "replay"]
