"""What each file of a client folder is about, in one line: for help, schemas and the book."""

from webcare.model.text import Text

ENTRIES: dict[str, Text] = {
    "settings": Text("webcare.toml: de klant en de instellingen", "webcare.toml: the client and settings"),
    "tone": Text("tone.yaml: hoe jullie klinken", "tone.yaml: how you sound"),
    "channels": Text(
        "channels.yaml: waar klanten schrijven, en wat daar geldt", "channels.yaml: where customers write"
    ),
    "hours": Text("hours.yaml: wanneer jullie er zijn", "hours.yaml: when you are there"),
    "targets": Text("targets.yaml: wat klanten van jullie tempo mogen verwachten", "targets.yaml: service levels"),
    "topics": Text("topics.yaml: waar klanten over schrijven", "topics.yaml: what customers write about"),
    "contacts": Text("contacts.yaml: wie je bereikt, hoe en wanneer", "contacts.yaml: whom you reach, how and when"),
    "escalation": Text("escalation.yaml: wie je belt, en in welke volgorde", "escalation.yaml: whom to call, in order"),
    "vocabulary": Text("vocabulary.yaml: jullie eigen woorden", "vocabulary.yaml: your own words"),
    "rules": Text("rules.yaml: jullie eigen regels, met voorbeelden", "rules.yaml: your own rules, with examples"),
    "privacy": Text("privacy.yaml: wat je mag vragen en bewaren", "privacy.yaml: what you may ask and keep"),
    "crisis": Text("crisis.yaml: wat te doen als het te druk wordt", "crisis.yaml: what to do when it is too much"),
    "goals": Text("goals.yaml: wat jullie willen bereiken, met een nulmeting", "goals.yaml: what you want to reach"),
    "monitoring": Text("monitoring.yaml: waar jullie naar luisteren", "monitoring.yaml: what you listen to"),
    "team": Text("team.yaml: wie er werken, en wie meekijkt", "team.yaml: who works here, and who looks along"),
    "facts": Text("facts.yaml: feiten die antwoorden mogen noemen", "facts.yaml: facts that answers may name"),
    "answer": Text("de kenmerken boven een antwoord in answers/", "the keys above an answer in answers/"),
}
"""By the name of its schema: a kind of the handbook, ``settings`` or ``answer``."""
DUTCH = {
    "instellingen": "settings", "toon": "tone", "kanalen": "channels", "openingstijden": "hours", "normen": "targets",
    "onderwerpen": "topics", "contacten": "contacts", "escalatie": "escalation", "woorden": "vocabulary",
    "regels": "rules", "doelen": "goals", "feiten": "facts", "antwoord": "answer",
}  # fmt: skip
"""What they are called in Dutch, where that is another word."""


def entry_named(word: str) -> str | None:
    """The name of the entry that somebody means by a word: its own, its file's, or the Dutch one."""
    name = word.lower().removesuffix(".yaml")
    name = {"webcare.toml": "settings"}.get(name, DUTCH.get(name, name))
    return name if name in ENTRIES else None
