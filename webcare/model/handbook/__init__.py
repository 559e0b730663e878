"""The handbook: one module for each kind of entry.

Every kind has one typed model with Dutch descriptions: it gives the validation, the JSON Schema, the scaffold and
the chapter in the handover book. ``KINDS`` names the module and the type of each; modules load when asked for.
"""

from importlib import import_module
from typing import Any

KINDS: dict[str, str] = {
    "tone": "Tone",
    "channels": "Channels",
    "hours": "Hours",
    "targets": "Targets",
    "topics": "Topics",
    "contacts": "Contacts",
    "escalation": "Escalation",
    "vocabulary": "Vocabulary",
    "rules": "OwnRules",
    "privacy": "Privacy",
    "crisis": "Crisis",
    "goals": "Goals",
    "monitoring": "Monitoring",
    "team": "Team",
    "facts": "Facts",
}


def entry_type(kind: str) -> Any:
    """The type of the entry in ``handbook/<kind>.yaml``. Raises ``KeyError`` for a kind that does not exist."""
    return getattr(import_module(f"{__name__}.{kind}"), KINDS[kind])
