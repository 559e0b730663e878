"""Edits of settings, rules and what is left, each with the Dutch sentences for it."""

from __future__ import annotations

from tests.diff.edit import Called, Edit, Swap

EDITS = [
    Edit(
        "ignore-rule",
        [
            Swap(
                "webcare.toml",
                "[suggest]\n",
                '[[lint.ignore]]\nrule = "privacy"\nfolder = "answers/zakelijk"\nreason = "gaat altijd per mail"\n\n[suggest]\n',
            )
        ],
        ["lint, regel die niet geldt erbij: privacy (map answers/zakelijk; reden ‘gaat altijd per mail’)"],
        loosens=[0],
    ),
    Edit(
        "lighter-rule",
        [Swap("webcare.toml", 'severity = "warning"\n', 'severity = "advice"\n')],
        ["lint, regel kanaal/emoji, ernst: van waarschuwing naar advies"],
        loosens=[0],
    ),
    Edit(
        "domain",
        [
            Swap(
                "webcare.toml", '"status.noorderlamp.example"]', '"status.noorderlamp.example", "noorder-lamp.example"]'
            )
        ],
        ["eigen domein erbij: noorder-lamp.example"],
        [Called("link", [], ["noorder-lamp.example"], ["imitates"])],
        loosens=[0],
    ),
    Edit(
        "certainty",
        [Swap("webcare.toml", "propose-from = 70", "propose-from = 55")],
        ["suggest: zekerheid voor een voorstel van 70% naar 55%"],
    ),
    Edit(
        "ask-bsn",
        [Swap("handbook/privacy.yaml", "  - data: bsn\n    closed: false", "  - data: bsn\n    closed: true")],
        ["privacy, bsn: vragen mag nu in een gesloten kanaal"],
        loosens=[0],
    ),
    Edit(
        "keep-longer",
        [Swap("handbook/privacy.yaml", "    keep: 13 maanden", "    keep: 3 jaar")],
        ["bewaartermijn logboeken: van 13 maanden naar 3 jaar"],
        loosens=[0],
    ),
    Edit(
        "own-rule",
        [
            Swap(
                "handbook/rules.yaml",
                "  limit: {of: questions, most: 1}\n  channels: [x]",
                "  limit: {of: questions, most: 2}\n  channels: [x, chat]",
            )
        ],
        [
            "eigen regel kort-op-x, grens: hoogste aantal van 1 naar 2",
            "eigen regel kort-op-x: geldt nu voor X en Chat op de website (was X)",
        ],
        loosens=[0],
    ),
    Edit(
        "own-rule-word",
        [Swap("handbook/rules.yaml", "mailtje, foutje, klachtje]", "mailtje, foutje]")],
        ["eigen regel geen-verkleinwoorden, woord vervallen: ‘klachtje’"],
        loosens=[0],
    ),
    Edit(
        "goal",
        [Swap("handbook/goals.yaml", "  target: 86%", "  target: 80%")],
        ["doel ‘Klanten geven ons na een gesprek een 4 of een 5.’: streefcijfer van 86% naar 80%"],
    ),
    Edit(
        "keyword",
        [Swap("handbook/topics.yaml", "    - kantoorverlichting\n", "    - bedrijfsverlichting\n")],
        [
            "onderwerp Zakelijk, trefwoord erbij: ‘bedrijfsverlichting’",
            "onderwerp Zakelijk, trefwoord vervallen: ‘kantoorverlichting’",
        ],
    ),
    Edit(
        "topic-closed",
        [
            Swap(
                "handbook/topics.yaml",
                "  reactive: go-closed\n  proactive: leave\n  closed: true\n  note: >-\n    Vraag nooit om een wachtwoord",
                "  reactive: answer\n  proactive: leave\n  note: >-\n    Vraag nooit om een wachtwoord",
            )
        ],
        [
            "onderwerp Account, als de klant jullie aanspreekt: nu antwoorden (was naar een gesloten kanaal gaan)",
            "onderwerp Account, gesloten kanaal nodig: niet meer",
        ],
        loosens=[1],
    ),
    Edit(
        "jargon",
        [Swap("handbook/vocabulary.yaml", "  - word: SLA\n    use: afspraak", "  - word: SLA\n    use: belofte")],
        ["vakwoord SLA: woord van de klant van ‘afspraak’ naar ‘belofte’"],
    ),
    Edit(
        "competitor",
        [Swap("handbook/monitoring.yaml", "  - name: Glimkamer\n    also: [Glim Kamer, glimkamer.example]\n", "")],
        ["concurrent vervallen: ‘Glimkamer’"],
    ),
]
