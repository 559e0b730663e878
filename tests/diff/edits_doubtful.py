"""Edits of which the plainest sentence would be untrue, or would not say which one of several is meant."""

from __future__ import annotations

from tests.diff.edit import Called, Edit, Swap

EDITS = [
    Edit(
        "path-behind-a-route",
        [
            Swap(
                "handbook/topics.yaml",
                "  path: bezorging\n  priority: high\n  reactive: go-closed",
                "  path: standaard\n  priority: high\n  reactive: go-closed",
            )
        ],
        [
            "onderwerp Bestelling wijzigen: eigen pad nu Standaard (was Bezorging en bestelling), maar een route gaat voor"
        ],
    ),
    Edit(
        "route-order",
        [
            Swap("handbook/escalation.yaml", "  - when: {topics: [privacy]}\n    path: privacy\n", ""),
            Swap(
                "handbook/escalation.yaml",
                "  - path: standaard\n",
                "  - when: {topics: [privacy]}\n    path: privacy\n  - path: standaard\n",
            ),
        ],
        ["route 10 (Privacy) staat nu op plaats 10 (was 4)"],
    ),
    Edit(
        "route-gone",
        [Swap("handbook/escalation.yaml", "  - when: {topics: [zakelijk]}\n    path: zakelijk\n", "")],
        ["route vervallen: Zakelijk (voorwaarde (onderwerp Zakelijk))"],
    ),
    Edit(
        "level-order",
        [
            Swap(
                "handbook/escalation.yaml",
                "      - targets: [privacy-officer]\n        note: Stuur geen gegevens mee. Noem alleen het gesprek in het logboek.\n",
                "",
            ),
            Swap(
                "handbook/escalation.yaml",
                "      - targets: [directie]\n        delay: 1h\n        note: Bij een datalek",
                "      - targets: [privacy-officer]\n        note: Stuur geen gegevens mee. Noem alleen het gesprek in het logboek.\n      - targets: [directie]\n        delay: 1h\n        note: Bij een datalek",
            ),
        ],
        ["pad Privacy: stap 2 (Privacy officer) staat nu op plaats 2 (was 1)"],
    ),
    Edit(
        "order-within-a-level",
        [Swap("handbook/escalation.yaml", "[dienst-logistiek, logistiek]", "[logistiek, dienst-logistiek]")],
        ["pad Bezorging en bestelling, stap 1: Logistiek staat nu op plaats 1 (was 2)"],
    ),
    Edit(
        "threshold-gone",
        [
            Swap(
                "handbook/crisis.yaml",
                "  - phase: watch\n    messages: 10\n    within: 30m\n    times-normal: 3\n    channels: [x]\n",
                "",
            )
        ],
        [
            "crisisplan, drempel vervallen: oppassen (aantal berichten 10; termijn 30 minuten; keer zo druk als normaal 3; kanaal X)"
        ],
    ),
    Edit(
        "no-pause",
        [
            Swap(
                "handbook/crisis.yaml",
                "pause: [campaigns, jokes, emoji, proactive]",
                "pause: [campaigns, jokes, proactive]",
            )
        ],
        ["crisisplan, fase crisis: emoji niet meer stil"],
        loosens=[0],
    ),
    Edit(
        "absence-gone",
        [
            Swap(
                "handbook/escalation.yaml",
                "  - {person: anouk-smit, start: 2026-12-19T00:00, end: 2026-12-28T00:00}\n",
                "",
            )
        ],
        ["afwezigheid vervallen: Anouk Smit (begin 19 december 2026 om 0.00 uur; einde 28 december 2026 om 0.00 uur)"],
    ),
    Edit(
        "text-of-another-channel",
        [Swap("answers/retourneren-hoe.md", "## x\n", "## review\n")],
        ["antwoord ‘Lamp terugsturen’: de tekst voor X is nu de tekst voor Trustpilot"],
    ),
    Edit(
        "number-of-a-person-alike",
        [Swap("handbook/contacts.yaml", "value: 050 000 13 01", "value: 050 666 13 01")],
        ["contact Sanne Vermeer, telefoon: *** *** ** 01, verschilt in het afgeschermde deel"],
        [Called("phone", ["*** *** ** 01"], ["*** *** ** 01"])],
    ),
    Edit(
        "postal-address",
        [Swap("handbook/contacts.yaml", "Dimmerweg 8, 9700 AB Groningen", "Dimmerweg 18, 9700 AB Groningen")],
        ["contact Retouren, postadres: van Dimmerweg 8, 9700 AB Groningen naar Dimmerweg 18, 9700 AB Groningen"],
        [Called("address", ["Dimmerweg 8, 9700 AB Groningen"], ["Dimmerweg 18, 9700 AB Groningen"])],
    ),
]
