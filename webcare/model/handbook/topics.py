"""topics.yaml: what customers write about."""

from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id, Words
from webcare.model.handbook.targets import Priority
from webcare.model.values import doc

Step = Literal["answer", "go-closed", "escalate", "correct", "thank", "leave"]


class Topic(Entry, frozen=True, kw_only=True):
    """One subject, who owns it and what to do with it."""

    name: Annotated[str, doc("De naam van het onderwerp", min_length=1)]
    keywords: Annotated[list[Words], doc("Woorden waaraan je het herkent", min_length=1)]
    owner: Annotated[Id | None, doc("Wie er inhoudelijk over gaat: een contact uit contacts.yaml")] = None
    priority: Annotated[Priority, doc("Hoe dringend: low, normal, high of urgent")] = "normal"
    path: Annotated[Id | None, doc("Het escalatiepad uit escalation.yaml")] = None
    reactive: Annotated[Step, doc("Wat je doet als de klant jullie aanspreekt")] = "answer"
    proactive: Annotated[Step, doc("Wat je doet als iemand het over jullie heeft zonder jullie te noemen")] = "leave"
    closed: Annotated[bool, doc("Is een gesloten kanaal nodig om te helpen?")] = False
    note: Annotated[str | None, doc("Wat je moet weten voor je antwoordt")] = None


Topics = dict[Id, Topic]
