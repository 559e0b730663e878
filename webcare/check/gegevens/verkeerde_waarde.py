"""Een waarde die hier niet past
A value that does not fit here

Er staat tekst waar een getal hoort, een woord dat geen van de keuzes is, of een regel, map of kanaal dat webcare.toml
noemt en dat er niet is. De melding zegt wat er wel hoort.

There is text where a number belongs, a word that is none of the choices, or a rule, folder or channel that webcare.toml
names and that is not there. The message says what does belong.

fout: handbook/tone.yaml
    address: «jij»
    emoji: {most: «veel»}

fout: webcare.toml
    client = "Lichthuis"
    timezone = «"Europe/Amsterdm"»
    [lint.rules.«"begrijpelijk/lange-zinnen"»]
    max-words = 18

fout: handbook/escalation.yaml
    paths:
      storing: {name: Storing, levels: [{targets: [dienst]}], last-contact: anna}
    rosters:
      dienst: {name: Dienst, rotations: [{members: [anna], starts: 2026-01-05T09:00, rule: «elke week»}]}

goed: handbook/tone.yaml
    address: je
    emoji: {most: 1}
met: webcare.toml
    client = "Lichthuis"
    timezone = "Europe/Amsterdam"
    [lint.rules."begrijpelijk/lange-zin"]
    max-words = 18
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rosters import rosters, rotation_of
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.settings import check_settings
from webcare.duty.turns import handover_days
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.model.values import Expected


@folder_rule("gegevens/verkeerde-waarde", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Beside what reading the files finds: settings that only the rules can judge, and recurrences that are none."""
    yield from check_settings(client)
    for roster in rosters(client):
        for node in roster.rotations():
            rotation, rule = rotation_of(node), node.get("rule")
            try:
                if rotation is not None:
                    handover_days(rotation)
            except Expected as problem:
                if rule is not None:
                    expected = problem.text
                    message = Text(f"hier hoort {expected.nl}", f"this should be {expected.en}")
                    yield at(rule, roster.source, message)
