"""Floor 4: whom to call now, what to tell the customer, what to tell a colleague, and where the rosters fall short.

Nothing here writes, prints or chooses for somebody: the handbook decides, ``duty`` reads it, and a person calls. A
text for a customer names only what the handbook calls public. ``referral`` is that text, ``handover`` the note for a
colleague and ``simulating`` the year ahead: each is imported by who needs it, for whoever calls somebody is in a hurry.
"""

from webcare.escalate.asking import Escalated, escalate, plan_of, topic_in

__all__ = ["Escalated", "escalate", "plan_of", "topic_in"]
