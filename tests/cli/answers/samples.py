"""Two answers of a client: one in order, though late, and one that is out of date and broken."""

from __future__ import annotations

LATE = """---
id: te-laat
title: Pakket is te laat
topic: bezorging
questions:
  - waar blijft mijn pakket
variables:
  naam: {description: Voornaam van de klant, example: Sanne, required: false}
  dag: {description: Wanneer het komt, example: morgen}
  kleur: {description: Welke kleur, choices: [rood, blauw]}
channels: [x, email]
valid-from: 2026-01-01
valid-until: 2026-12-31
owner: klantenservice
review-by: 2026-06-01
prevents: Wanneer hoor ik iets?
tone: Kort.
related: [oud]
---
{% if naam %}Hoi {{ naam }},{% else %}Hoi,{% endif %} het {{ kleur }} pakket komt {{ dag }}. Bel {{ facts.telefoon }}. Femke

## x
Hoi, je pakket komt {{ dag }}. {% include "openingstijden" %} Femke
"""

OLD = "---\nid: oud\ntitle: Oud\nvalid-until: 2026-01-31\n---\n## x\nHoi {{ nam }}. Femke\n"

AT = ("--at", "2026-11-22")
