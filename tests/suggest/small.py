"""A small client with three answers."""

from __future__ import annotations

from pathlib import Path

HEAD = """---
id: {id}
title: {title}
topic: {topic}
questions:
{questions}
variables:
  naam: {{description: Voornaam van de klant, example: Evi, required: false}}
  moment: {{description: Wanneer de klant iets hoort, example: morgen}}
---
Hoi{{% if naam %}} {{{{ naam }}}}{{% endif %}}, {text} Je hoort {{{{ moment }}}} van ons. ^SV

## x
Hoi, {text} ^SV
"""
ANSWERS = {
    "lamp-kapot": ("Lamp is kapot", "defect", ["mijn lamp doet het niet meer", "de lamp brandt niet", "hij is stuk"]),
    "waar-pakket": (
        "Waar is mijn pakket",
        "bezorging",
        ["waar blijft mijn pakketje", "mijn bestelling is nog niet binnen", "wanneer wordt het bezorgd"],
    ),
    "retour": ("Terugsturen", "retour", ["hoe stuur ik iets terug", "kan ik het retourneren", "ik wil hem ruilen"]),
}
HANDBOOK = {
    "hours": """desk:
  name: Klantenservice
  versions:
    - valid-from: 2025-01-01
      week: {mon: [9:00-17:00], tue: [9:00-17:00], wed: [9:00-17:00], thu: [9:00-17:00], fri: [9:00-17:00]}
""",
    "channels": """x: {name: X, surface: both, hours: desk, max-length: 280, counting: x}
email: {name: E-mail, surface: closed, hours: desk}
""",
    "targets": """- {id: x, channels: [x], first-response: 1h, next-response: 2h, valid-from: 2025-01-01}
- {id: rest, first-response: 4h, clock: calendar, valid-from: 2025-01-01}
""",
    "topics": """bezorging: {name: Bezorging, keywords: [pakket], path: bezorging}
defect: {name: Defect, keywords: [kapot], path: bezorging}
retour: {name: Retour, keywords: [retour], path: bezorging}
""",
    "contacts": """magazijn:
  kind: department
  name: Magazijn
  public-name: onze collega's van het magazijn
  means: [{kind: phone, value: 050 000 12 50}]
""",
    "escalation": """paths:
  bezorging: {name: Bezorging, levels: [{targets: [magazijn]}], last-contact: magazijn}
routes:
  - {path: bezorging}
""",
}


def make_client(folder: Path) -> Path:
    """Write the client, and return its folder."""
    (folder / "handbook").mkdir(parents=True)
    (folder / "answers").mkdir()
    (folder / "webcare.toml").write_text('client = "Lamp"\n', "utf-8")
    for name, text in HANDBOOK.items():
        (folder / "handbook" / f"{name}.yaml").write_text(text, "utf-8")
    for name, (title, topic, questions) in ANSWERS.items():
        listed = "\n".join(f"  - {question}" for question in questions)
        text = HEAD.format(id=name, title=title, topic=topic, questions=listed, text=f"dit gaat over {title.lower()}.")
        (folder / "answers" / f"{name}.md").write_text(text, "utf-8")
    return folder
