"""Edits of what customers read, each with the Dutch sentences for it."""

from __future__ import annotations

from tests.diff.edit import Called, Delete, Edit, Move, Swap

EDITS = [
    Edit(
        "forbidden-added",
        [
            Swap(
                "handbook/tone.yaml",
                "forbidden:\n",
                "forbidden:\n  - word: helaas pindakaas\n    use: [dat is jammer]\n",
            )
        ],
        ["verboden woord erbij: ‘helaas pindakaas’ (woord dat wel kan ‘dat is jammer’)"],
    ),
    Edit(
        "forbidden-gone",
        [
            Swap(
                "handbook/tone.yaml",
                "  - word: probleempje\n    use: [probleem]\n    why: Verkleinen doet alsof het niet erg is.\n",
                "",
            )
        ],
        ["verboden woord vervallen: ‘probleempje’"],
        loosens=[0],
    ),
    Edit(
        "address",
        [Swap("handbook/tone.yaml", "address: mirror", "address: u")],
        ["toon, aanspreekvorm: nu u (was zoals de klant schrijft)"],
    ),
    Edit(
        "emoji",
        [Swap("handbook/tone.yaml", "  most: 1\n", "  most: 3\n")],
        ["emoji: hoogste aantal van 1 naar 3"],
        loosens=[0],
    ),
    Edit(
        "preferred",
        [Swap("handbook/tone.yaml", "    instead-of: [applicatie]", "    instead-of: [applicatie, programma]")],
        ["voorkeurswoord app: nu ook in plaats van ‘programma’"],
    ),
    Edit(
        "fact",
        [Swap("handbook/facts.yaml", "retourtermijn: 30 dagen", "retourtermijn: 14 dagen")],
        ["feit retourtermijn: van ‘30 dagen’ naar ‘14 dagen’"],
    ),
    Edit(
        "fact-link",
        [
            Swap(
                "handbook/facts.yaml",
                "website: https://noorderlamp.example\n",
                "website: https://n00rderlamp.example\n",
            )
        ],
        ["feit website: van ‘https://noorderlamp.example’ naar ‘https://n00rderlamp.example’"],
        [Called("link", ["https://noorderlamp.example"], ["https://n00rderlamp.example"], ["imitates"])],
    ),
    Edit(
        "fact-renamed",
        [
            Swap(
                "handbook/facts.yaml",
                "levertijd: 1 tot 3 werkdagen\n",
                "levertijd: 1 tot 3 werkdagen\nstorten_op: NL91 ABNA 0417 1643 01\n",
            )
        ],
        ["feit erbij: storten_op ‘NL91 ABNA 0417 1643 01’"],
        [Called("iban", [], ["NL91 ABNA 0417 1643 01"], ["check-fails"])],
    ),
    Edit(
        "answer-text",
        [
            Swap(
                "answers/retourneren-hoe.md",
                "jammer dat hij het niet is geworden. Je hebt",
                "jammer dat de lamp niet past. Je hebt",
            )
        ],
        ["antwoord ‘Lamp terugsturen’, tekst: ‘hij het niet is geworden.’ wordt ‘de lamp niet past.’"],
    ),
    Edit(
        "answer-title",
        [Swap("answers/retourneren-hoe.md", "title: Lamp terugsturen", "title: Een lamp terugsturen")],
        ["antwoord ‘Een lamp terugsturen’: titel van ‘Lamp terugsturen’ naar ‘Een lamp terugsturen’"],
    ),
    Edit(
        "answer-variant",
        [
            Swap(
                "answers/vertraging-pakket.md",
                "## chat\n{% if naam %}Hoi {{ naam }},{% else %}Hoi,{% endif %} dat wachten is niet leuk. Wat is je bestelnummer? Dan kijk ik waar je pakket nu is en bespreken we wat we eraan doen.\n\nGroet, {{ afzender }}\n\n",
                "",
            )
        ],
        ["antwoord ‘Pakket is te laat’, tekst voor Chat op de website vervallen (39 woorden)"],
    ),
    Edit(
        "answer-valid",
        [Swap("answers/vertraging-pakket.md", "review-by: 2027-02-15", "valid-until: 2027-01-31")],
        [
            "antwoord ‘Pakket is te laat’, geldig tot en met: nu 31 januari 2027 (eerst niets)",
            "antwoord ‘Pakket is te laat’: datum om na te lopen vervallen (was 15 februari 2027)",
        ],
    ),
    Edit(
        "answer-question",
        [Swap("answers/vertraging-pakket.md", "  - pakket te laat\n", "  - mijn pakje is er nog niet\n")],
        [
            "antwoord ‘Pakket is te laat’, klantvraag erbij: ‘mijn pakje is er nog niet’",
            "antwoord ‘Pakket is te laat’, klantvraag vervallen: ‘pakket te laat’",
        ],
    ),
    Edit(
        "answer-ignores",
        [
            Swap(
                "answers/graag-gedaan.md",
                "---\n{%",
                'ignore: ["persoonlijk/geen-aanhef — dit is een bedankje"]\n---\n{%',
            )
        ],
        [
            "antwoord ‘Klant bedankt na een oplossing’, regel die hier niet geldt erbij: ‘persoonlijk/geen-aanhef — dit is een bedankje’"
        ],
        loosens=[0],
    ),
    Edit(
        "answer-gone",
        [Delete("answers/kortingscode-weigeren.md")],
        ["antwoord vervallen: ‘Vraag om korting vriendelijk afwijzen’"],
    ),
    Edit(
        "answer-renamed",
        [
            Move("answers/navraag-na-oplossing.md", "answers/navraag.md"),
            Swap("answers/navraag.md", "id: navraag-na-oplossing", "id: navraag"),
        ],
        [
            "antwoord ‘Navragen of de oplossing werkt, een of twee dagen later’: kenmerk hernoemd van navraag-na-oplossing naar navraag"
        ],
    ),
    Edit(
        "fragment",
        [Swap("answers/fragments/contact.md", "of mail naar", "of stuur een mail naar")],
        ["fragment contact: erbij ‘stuur een’"],
    ),
    Edit(
        "statement",
        [Swap("handbook/crisis.yaml", "Klik nergens op en betaal niets.", "Klik nergens op.")],
        ["crisisplan, wachttekst nepmail, tekst: ‘op en betaal niets.’ wordt ‘op.’"],
    ),
    Edit(
        "crisis-review",
        [Swap("handbook/crisis.yaml", "    review: true\n", "    review: false\n")],
        ["crisisplan, fase crisis, tweede lezer bij elk antwoord: niet meer"],
        loosens=[0],
    ),
    Edit(
        "threshold",
        [Swap("handbook/crisis.yaml", "    messages: 80\n", "    messages: 120\n")],
        ["crisisplan, drempel crisis (1): aantal berichten van 80 naar 120"],
    ),
]
