"""Drafts: a reply in Markdown with, or without, front matter."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from tests.diff.handbooks import values
from tests.fuzz.formats.damage import files, texts
from tests.fuzz.formats.pieces import PERSONAL
from webcare.model.draft import DraftHead

SENTENCES = ("Hoi Sanne, ", "Geachte heer/mevrouw, ", "je pakket is is onderweg.", "Wij hebben uw bestelling verzonden!!", "Stuur je bestelnummer even in een DM?",
             "Excuses voor het ongemak.", "zie de de folder , of bel", "We begrijpen dat dit vervelend is, maar zoals al eerder aangegeven duurt het vijf dagen.",
             "Vul [NAAM] in.", "Morgen gegarandeerd in huis.", "Er zal door ons naar worden gekeken.", "hij heeft betaalt", "> zei de klant", "^SV", "Groet,\nFemke", "👋",
             *PERSONAL)  # fmt: skip
bodies = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=7).flatmap(
    lambda several: st.sampled_from((" ", "\n", "\n\n")).map(lambda between: between.join(several))
)


def _front(head: dict[str, Any]) -> str:
    """JSON is YAML too."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())


heads = values(DraftHead)
valid = st.builds(lambda head, body: f"---\n{_front(head)}---\n{body}\n", heads, bodies) | bodies
any_draft = files(valid, "markdown", "yaml", "template")
any_text = texts(valid, "markdown", "yaml", "template")
