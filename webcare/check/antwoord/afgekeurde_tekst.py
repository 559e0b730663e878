"""Een antwoord dat lint afkeurt
An answer that lint refuses

Een sjabloon met een fout gaat honderd keer de deur uit. Daarom kijkt webcare elk antwoord na zoals een concept: in elke
variant, met de voorbeelden ingevuld, met en zonder wat mag ontbreken. Wat lint vindt, houdt de naam van zijn eigen regel,
zoals taal/spelfout; adviezen staan alleen bij 'webcare lint answers'.

A template with a mistake goes out a hundred times. So webcare checks each answer as it does a draft: in each variant, with
its examples filled in, with and without what is optional. What is found keeps the name of its own rule, such as
taal/spelfout; advice is only told by 'webcare lint answers'.

fout: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    variables:
      naam: {description: Voornaam van de klant, example: Sanne}
    ---
    Hoi {{ naam }}, je pakketje «is is» binnen twee werkdagen bij je.

goed: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    variables:
      naam: {description: Voornaam van de klant, example: Sanne}
    ---
    Hoi {{ naam }}, je pakketje is binnen twee werkdagen bij je.
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import folder_rule
from webcare.judging import lint_answer
from webcare.model.finding import Finding, Severity


@folder_rule("antwoord/afgekeurde-tekst", Severity.ERROR, passes=True)
def look(client: Client) -> Iterator[Finding]:
    """The warnings and errors of lint in each answer."""
    if client.texts_unsure:
        return
    rules = list(client.rules.values())
    for one in client.answers:
        if one.answer is not None:
            findings = lint_answer(one.answer, one.source, client.workspace, rules).findings
            yield from (finding for finding in findings if finding.severity >= Severity.WARNING)
