"""Floor 3: from the moments at which customers wrote to calm, watch or crisis. Pure: no file, no clock, no words.

What is later than the moment that is asked about does not exist, and nothing is remembered between two calls: the same
arrivals always give the same phase.
"""

from webcare.alarm.normal import Normal, normal
from webcare.alarm.phases import HOLD, Phase, Span, phase_at, spans
from webcare.alarm.reaching import Reached, near, reached
from webcare.alarm.stream import Arrival, Stream

__all__ = [
    "HOLD",
    "Arrival",
    "Normal",
    "Phase",
    "Reached",
    "Span",
    "Stream",
    "near",
    "normal",
    "phase_at",
    "reached",
    "spans",
]
