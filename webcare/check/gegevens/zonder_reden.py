"""Een privacyregel die zonder reden lichter wordt
A privacy rule made lighter without a reason

Een privacyregel zet je niet zomaar lager. Zet er met reason bij waarom, zodat een collega het begrijpt; tot dan geldt de
instelling niet.

A privacy rule is not just turned down. Say why with reason, so that a colleague understands; until then the setting does
not hold.

fout: webcare.toml
    client = "Lichthuis"
    [lint.rules."privacy/persoonsgegeven"]
    severity = «"warning"»

goed: webcare.toml
    client = "Lichthuis"
    [lint.rules."privacy/persoonsgegeven"]
    severity = "warning"
    reason = "In ons forum staan e-mailadressen altijd open; afgesproken met de privacy officer."
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import folder_rule
from webcare.model.finding import Finding, Severity
from webcare.rules.settings import refusals


@folder_rule("gegevens/zonder-reden", Severity.ERROR)
def look(client: Client) -> Iterator[Finding]:
    """Each setting that makes a privacy rule lighter and does not say why."""
    if client.settings is not None:
        yield from refusals(client.workspace)
