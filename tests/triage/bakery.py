"""A client that is nothing like the sample: a bakery."""

from __future__ import annotations

from pathlib import Path

from webcare.store.workspace import Workspace, open_workspace

HANDBOOK = {
    "monitoring": """names: [Bakkerij Korenveld, Korenveld]
hashtags: ["#korenveldbrood"]
competitors:
  - {name: Broodje & Zo, also: [broodjeenzo]}
places:
  - {name: Smulforum, kind: forum}
  - {name: Proefpagina, kind: reviewsite}
advice:
  - when: [voedselvergiftiging, stukje glas]
    step: escalate
    why: Bel eerst het pad kwaliteit.
  - when: [beschimmeld, hard brood]
    step: answer
    why: Dat willen we goedmaken.
  - when: [lekkerste brood]
    step: thank
    why: Een compliment verdient een bedankje.
""",
    "crisis": """thresholds: [{phase: watch, messages: 5, within: 1h}]
decides: bakker
publishes: [bakker]
signals: [terugroepactie, glas]
""",
    "topics": """openingstijden: {name: Openingstijden, keywords: [open, dicht], owner: bakker, proactive: answer}
bestelling: {name: Bestelling, keywords: [taart, taart besteld, brood, brood besteld], owner: bakker, path: kwaliteit, reactive: go-closed}
""",
    "channels": """x: {name: X, surface: both, handle: "@korenveld"}
whatsapp: {name: WhatsApp, surface: closed, aliases: [wa]}
""",
    "contacts": """bakker:
  kind: role
  name: De bakker
  means: [{kind: phone, value: 050 000 12 50}]
""",
    "escalation": """paths:
  kwaliteit: {name: Kwaliteit, levels: [{targets: [bakker], note: Zeg welk brood het is.}], last-contact: bakker}
  brand: {name: Brand en gevaar, levels: [{targets: [bakker]}], last-contact: bakker}
routes:
  - {path: kwaliteit}
""",
}


def make_bakery(folder: Path) -> Workspace:
    """The bakery's folder."""
    (folder / "handbook").mkdir(parents=True)
    (folder / "webcare.toml").write_text('client = "Korenveld"\ndomains = ["korenveld.example"]\n', "utf-8")
    for kind, text in HANDBOOK.items():
        (folder / "handbook" / f"{kind}.yaml").write_text(text, "utf-8")
    workspace = open_workspace(str(folder))
    workspace.handbook.read_all()
    assert workspace.handbook.findings == [] and workspace.findings == []
    return workspace
