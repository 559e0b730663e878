"""facts.yaml: facts that answers may name, so that a template never goes stale: ``{{ facts.telefoon }}``."""

from typing import Annotated

from webcare.model.values import doc

FactKey = Annotated[
    str,
    doc("Kenmerk van het feit: kleine letters, cijfers en lage streepjes", pattern=r"^[a-z][a-z0-9_]*$", max_length=64),
]
Facts = dict[FactKey, Annotated[str, doc("Het feit, zoals een klant het leest", min_length=1, max_length=500)]]
