"""Fixes that a person should read again: ``--fix --unsafe``."""

from webcare.judging import Checked
from webcare.rules import Reply
from webcare.store.workspace import Workspace

ADDRESS = "persoonlijk/verkeerde-aanspreekvorm"


def readdressed(checked: Checked, workspace: Workspace) -> str | None:
    """The draft turned to the form of address that it should have; None when it has that, or it is no draft."""
    if checked.draft is None or all(finding.rule != ADDRESS for finding in checked.findings):
        return None
    from webcare.language.address import convert
    from webcare.rules.persoonlijk.verkeerde_aanspreekvorm import wanted_form

    reply = Reply(checked.draft, workspace)
    wanted = wanted_form(reply)
    return convert(reply.reading, wanted[0]).apply(reply.text) if wanted else None
