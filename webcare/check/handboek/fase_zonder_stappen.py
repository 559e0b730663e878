"""Een fase waarvoor het crisisplan geen stappen heeft
A phase for which the crisis plan has no steps

Een drempel zegt wanneer het oppassen of crisis is. Staat die fase niet onder phases, dan weet op dat moment niemand wat
er moet gebeuren.

A threshold says when it is a watch or a crisis. When that phase is not under phases, nobody knows at that moment what to
do.

fout: handbook/crisis.yaml
    thresholds:
      - {phase: «watch», messages: 20, within: 1h}
      - {phase: crisis, messages: 60, within: 1h}
    decides: anna
    publishes: [anna]
    phases:
      - {phase: crisis, steps: [Bel de directie.]}

goed: handbook/crisis.yaml
    thresholds:
      - {phase: watch, messages: 20, within: 1h}
      - {phase: crisis, messages: 60, within: 1h}
    decides: anna
    publishes: [anna]
    phases:
      - {phase: watch, steps: [Kijk elk half uur opnieuw.]}
      - {phase: crisis, steps: [Bel de directie.]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.plans import thresholds
from webcare.check.rule import Fault, at, folder_rule
from webcare.model.finding import Severity
from webcare.model.text import Text

HINT = Text("zet de stappen onder phases", "put the steps under phases")


@folder_rule("handboek/fase-zonder-stappen", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """The first threshold of each phase that the plan says nothing of, where it says something of any."""
    plan = client.handbook.crisis
    known = {one.phase for one in plan.phases} if plan is not None else set()
    for one, block, source in thresholds(client) if known else ():
        phase = block.get("phase")
        if one.phase not in known and phase is not None:
            known.add(one.phase)
            message = Text(
                f"het plan zegt niets over de fase {one.phase}", f"the plan says nothing of phase {one.phase}"
            )
            yield at(phase, source, message, HINT)
