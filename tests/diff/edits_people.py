"""Edits of contacts, escalation and the team, each with the Dutch sentences for it."""

from __future__ import annotations

from tests.diff.edit import Called, Edit, Rename, Swap

EDITS = [
    Edit(
        "phone-gone",
        [Swap("handbook/contacts.yaml", "    - {kind: phone, value: 050 000 12 90, hours: kantoor}\n", "")],
        ["contact IT-storingsdienst: telefoon vervallen (050 000 12 90)"],
        [Called("phone", ["050 000 12 90"], [])],
    ),
    Edit(
        "phone-changed",
        [Swap("handbook/contacts.yaml", "value: 050 000 12 70", "value: 050 000 12 71")],
        ["contact Noorderlamp Zakelijk, telefoon: van 050 000 12 70 naar 050 000 12 71"],
        [Called("phone", ["050 000 12 70"], ["050 000 12 71"])],
    ),
    Edit(
        "mail-of-a-person",
        [
            Swap(
                "handbook/contacts.yaml",
                "value: daan.visser@noorderlamp.example",
                "value: d.visser@noorderlamp-mail.example",
            )
        ],
        ["contact Daan Visser, e-mail: van ****.****er@noorderlamp.example naar *.****er@noorderlamp-mail.example"],
        [Called("email", ["****.****er@noorderlamp.example"], ["*.****er@noorderlamp-mail.example"], ["imitates"])],
    ),
    Edit(
        "means-added",
        [
            Swap(
                "handbook/contacts.yaml",
                "    - {kind: email, value: inkoop@noorderlamp.example}\n",
                "    - {kind: email, value: inkoop@noorderlamp.example}\n    - {kind: whatsapp, value: 06 12345678, public: true}\n",
            )
        ],
        ["contact Inkoop, WhatsApp erbij: 06 12345678 (bekend bij klanten)"],
        [Called("phone", [], ["06 12345678"])],
        loosens=[0],
    ),
    Edit(
        "means-order",
        [
            Swap(
                "handbook/contacts.yaml",
                "    - {kind: email, value: zakelijk@noorderlamp.example, public: true}\n    - {kind: phone, value: 050 000 12 70, public: true, hours: kantoor}\n",
                "    - {kind: phone, value: 050 000 12 70, public: true, hours: kantoor}\n    - {kind: email, value: zakelijk@noorderlamp.example, public: true}\n",
            )
        ],
        ["contact Noorderlamp Zakelijk: telefoon staat nu op plaats 1 (was 2)"],
    ),
    Edit(
        "number-made-public",
        [
            Swap(
                "handbook/contacts.yaml",
                "    - {kind: phone, value: 050 000 12 80, hours: kantoor}",
                "    - {kind: phone, value: 050 000 12 80, hours: kantoor, public: true}",
            )
        ],
        ["contact Financiën, telefoon: klanten mogen dit nu weten"],
        loosens=[0],
    ),
    Edit(
        "contact-name",
        [
            Swap(
                "handbook/contacts.yaml",
                "  public-name: onze technische dienst\n",
                "  public-name: onze lampendokters\n",
            )
        ],
        ["contact Technische dienst: naam voor klanten van ‘onze technische dienst’ naar ‘onze lampendokters’"],
        [Called("name", ["onze technische dienst"], ["onze lampendokters"])],
    ),
    Edit(
        "verified",
        [Swap("handbook/contacts.yaml", "verified-on: 2026-10-09", "verified-on: 2026-11-20")],
        ["contact IT-storingsdienst: nagebeld op 20 november 2026 (was 9 oktober 2026)"],
    ),
    Edit(
        "holder",
        [Swap("handbook/contacts.yaml", "  holders: [sanne-vermeer]\n", "  holders: [bram-de-wit]\n")],
        [
            "contact Teamleider webcare: Bram de Wit hoort er nu bij",
            "contact Teamleider webcare: Sanne Vermeer hoort er niet meer bij",
        ],
    ),
    Edit(
        "contact-renamed",
        [Rename(["handbook/contacts.yaml", "handbook/escalation.yaml"], "petra-de-jong", "petra")],
        ["contact Petra de Jong: kenmerk hernoemd van petra-de-jong naar petra, en 2 verwijzingen volgen"],
    ),
    Edit(
        "path-of-topic",
        [
            Swap(
                "handbook/topics.yaml",
                "  owner: technische-dienst\n  path: techniek\n  priority: high",
                "  owner: technische-dienst\n  path: veiligheid\n  priority: high",
            )
        ],
        ["onderwerp Lamp kapot: eigen pad nu Veiligheid (was Techniek), maar een route gaat voor"],
    ),
    Edit(
        "level-delay",
        [
            Swap(
                "handbook/escalation.yaml",
                "      - targets: [gerard-veenstra]\n        delay: 4h",
                "      - targets: [gerard-veenstra]\n        delay: 30m",
            )
        ],
        ["pad Techniek, stap 2: wachttijd van 4 uur naar 30 minuten"],
    ),
    Edit(
        "level-target",
        [
            Swap(
                "handbook/escalation.yaml",
                "      - targets: [ruben-postma]\n",
                "      - targets: [ruben-postma, thijs-de-boer]\n",
            )
        ],
        ["pad Storing website of app, stap 2: je belt nu ook Thijs de Boer"],
    ),
    Edit(
        "level-gone",
        [
            Swap(
                "handbook/escalation.yaml",
                "      - targets: [directie]\n        delay: 2h\n        clock: business\n        when: {severities: [major, critical]}\n        note: Alleen als er een besluit over geld of over onze naam nodig is.\n",
                "",
            )
        ],
        [
            "pad Standaard: stap 3 vervallen (wie je belt Directie; wachttijd 2 uur; telling van de tijd alleen tijdens openingstijden; voorwaarde (ernst groot en kritiek); toelichting ‘Alleen als er een besluit over geld of over onze naam nodig is.’)"
        ],
    ),
    Edit(
        "last-contact",
        [
            Swap(
                "handbook/escalation.yaml",
                "    empty-level: skip\n    last-contact: directie\n    cover: persdienst",
                "    empty-level: wait\n    last-contact: woordvoerder\n    cover: persdienst",
            )
        ],
        [
            "pad Pers en crisis, als niemand bereikbaar is: nu wachten (was stap overslaan)",
            "pad Pers en crisis: laatste contact van Directie naar Woordvoerder",
        ],
    ),
    Edit(
        "route-added",
        [
            Swap(
                "handbook/escalation.yaml",
                "  - when: {topics: [privacy]}\n    path: privacy\n",
                "  - when: {topics: [privacy]}\n    path: privacy\n  - when: {topics: [voorraad], channels: [x]}\n    path: bezorging\n",
            )
        ],
        ["route erbij: Bezorging en bestelling (voorwaarde (kanaal X; onderwerp Voorraad))"],
    ),
    Edit(
        "roster-hand-off",
        [
            Swap(
                "handbook/escalation.yaml",
                "      - members: [ruben-postma, thijs-de-boer, nadia-haddad]\n        starts: 2026-01-05T09:00\n        rule: FREQ=WEEKLY;BYDAY=MO\n        handoff: 9:00",
                "      - members: [ruben-postma, thijs-de-boer, nadia-haddad]\n        starts: 2026-01-05T09:00\n        rule: FREQ=WEEKLY;BYDAY=MO\n        handoff: 8:30",
            )
        ],
        ["rooster IT-piket, beurt 1: tijd van wisselen van 9.00 uur naar 8.30 uur"],
    ),
    Edit(
        "absence",
        [
            Swap(
                "handbook/escalation.yaml",
                "absences:\n",
                "absences:\n  - {person: bram-de-wit, start: 2026-12-01T00:00, end: 2026-12-03T00:00}\n",
            )
        ],
        ["afwezigheid erbij: Bram de Wit (begin 1 december 2026 om 0.00 uur; einde 3 december 2026 om 0.00 uur)"],
    ),
    Edit(
        "member",
        [
            Swap(
                "handbook/team.yaml",
                "  - contact: noud-verhoeven\n    initials: NV\n    roles: [writer]",
                "  - contact: noud-verhoeven\n    initials: NV\n    roles: [writer, reviewer]",
            )
        ],
        ["teamlid Noud Verhoeven, rol erbij: meelezer"],
    ),
    Edit(
        "review-gone",
        [Swap("handbook/team.yaml", "  - when: [new-writer]\n    by: [bram-de-wit, fatima-el-idrissi]\n", "")],
        [
            "afspraak over meelezen 4 vervallen (wanneer bij een nieuwe collega; wie meeleest Bram de Wit en Fatima el Idrissi)"
        ],
        loosens=[0],
    ),
]
