"""Een invulveld dat niet te vullen is
A placeholder that nothing can fill

In een antwoord staan namen tussen accolades: een variabele van dat antwoord, een feit uit het handboek of een fragment.
Bestaat zo'n naam niet, dan staat er straks '{{ naam }}' bij een klant.

An answer holds names between braces: a variable of that answer, a fact of the handbook or a fragment. When such a name
does not exist, a customer will read '{{ name }}'.

fout: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    ---
    Hoi «{{ naam }}», bel ons op «{{ facts.telefon }}».
    «{% include "groet" %}»
met: handbook/facts.yaml
    telefoon: 050 000 11 01

fout: answers/fragments/uren.md
    We zijn er van «{{ 9 }}» tot 18.00 uur.

goed: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    variables:
      naam: {description: Voornaam van de klant, example: Sanne}
    ---
    Hoi {{ naam }}, bel ons op {{ facts.telefoon }}.
    {% include "groet" %}
met: handbook/facts.yaml
    telefoon: 050 000 11 01
met: answers/fragments/groet.md
    Groet van ons allemaal.
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import folder_rule
from webcare.model.finding import Finding, Severity
from webcare.placeholders.tree import RULE


@folder_rule(RULE, Severity.ERROR)
def look(client: Client) -> Iterator[Finding]:
    """What is wrong with the placeholders of each answer and each fragment."""
    yield from (finding for finding in client.placeholder_problems if finding.rule == RULE)
