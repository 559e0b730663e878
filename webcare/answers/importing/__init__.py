"""Replies that another system keeps, as answers of ours: read, converted, compared; written only when asked to.

Nothing here judges the Dutch; ``webcare answers import`` lays lint's findings beside the plan.
"""

from webcare.answers.importing.plan import Plan, Planned, make_plan, write_plan
from webcare.answers.importing.source import SYSTEMS, System, read_export

__all__ = ["SYSTEMS", "Plan", "Planned", "System", "make_plan", "read_export", "write_plan"]
