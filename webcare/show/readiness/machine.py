"""The readiness card as JSON."""

from webcare.model.text import Language
from webcare.readiness import Card, Standing, State
from webcare.show.machine import VERSION
from webcare.show.readiness.documents import EvidenceJson, ItemJson, ReadinessJson, WritingJson
from webcare.show.readiness.words import first_line


def card_json(card: Card, language: Language) -> ReadinessJson:
    """The whole card."""
    to_do = card.to_do
    return ReadinessJson(
        version=VERSION,
        client=card.client,
        day=str(card.day),
        present=card.count(State.present),
        thin=card.count(State.thin),
        missing=card.count(State.missing),
        items=[_item(one, language) for one in card.standings],
        first=to_do[0].item.id if to_do else None,
        first_step=first_line(card, language),
    )


def _item(one: Standing, language: Language) -> ItemJson:
    item, judged = one
    return ItemJson(
        id=item.id,
        phase=item.phase.value,
        name=item.name.in_(language),
        state=judged.state.value,
        why=item.why.in_(language),
        how=item.how.in_(language),
        evidence=[
            EvidenceJson(
                file=seen.file,
                count=seen.many,
                text=seen.text.in_(language),
                newest=str(seen.day) if seen.day else None,
            )
            for seen in judged.evidence
        ],
        lacking=[lack.in_(language) for lack in judged.lacking],
        write=[
            WritingJson(file=w.file, under=list(w.under), there=list(w.there), snippet=w.snippet)
            for w in judged.writings
        ],
        command=judged.command,
    )
