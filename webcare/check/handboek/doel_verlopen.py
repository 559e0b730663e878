"""Een doel waarvan de datum voorbij is
A goal whose date is past

De dag waarop het gelukt moest zijn, is geweest. Schrijf op wat ervan kwam, en stel een nieuw doel. Meten heeft pas zin
als iemand er iets mee doet.

The day by which it should have succeeded is past. Write down what came of it, and set a new goal. Measuring makes sense
only when somebody acts on it.

datum: 2026-11-22
fout: handbook/goals.yaml
    sneller:
      name: Binnen een uur antwoorden
      metric: first_response_time
      target: 1h
      by: «2026-06-30»
      success: De mediaan is hoogstens een uur.
      failure: De mediaan is hoger; dan vragen we de directie om iemand erbij.

datum: 2026-11-22
goed: handbook/goals.yaml
    sneller:
      name: Binnen een uur antwoorden
      metric: first_response_time
      target: 1h
      by: 2026-12-31
      success: De mediaan is hoogstens een uur.
      failure: De mediaan is hoger; dan vragen we de directie om iemand erbij.
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.model.finding import Severity
from webcare.model.text import Text

MESSAGE = Text("deze datum is voorbij", "this date is past")
HINT = Text(
    "kijk met 'webcare stats --goals' wat ervan kwam, en kies een nieuwe datum",
    "see what came of it with 'webcare stats --goals', and choose a new date",
)


@folder_rule("handboek/doel-verlopen", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each goal that was to be reached before this day."""
    for tree, source in client.trees("goals"):
        for key, node in entries(tree):
            goal, by = client.handbook.goals.get(key.text), node.get("by")
            if goal is not None and by is not None and goal.by < client.today:
                yield at(by, source, MESSAGE, HINT)
