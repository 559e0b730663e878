"""Ongebruikte uitzondering
Unused suppression

Een uitzondering zet een regel uit voor de regel tekst eronder, met de reden erbij. Vindt die regel daar niets meer,
bestaat hij niet of ontbreekt de reden, dan verbergt de uitzondering alleen nog toekomstige fouten.

A suppression switches a rule off for the line below it, with the reason. When that rule finds nothing there any more,
does not exist, or has no reason, the suppression only hides faults to come.

fout: [<!-- webcare: negeer taal/dubbel-woord — citaat -->]⏎Hoi Sanne, je pakket is onderweg.
fout: [<!-- webcare: negeer taal/dubbelwoord — citaat -->]⏎Dat is is zo.
goed: <!-- webcare: negeer taal/dubbel-woord — zo schreef de klant het -->⏎Je schreef dat je nu een antwoord wil wil.
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.rules.judge import UNUSED
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule(UNUSED, Severity.WARNING)
def check(reply: Reply) -> Iterator[Hit]:  # noqa: ARG001  every rule receives the reply
    """Only ``judge`` knows which suppressions were used; it reports them under this name."""
    return iter(())
