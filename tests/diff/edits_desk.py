"""Edits of channels, hours and targets, each with the Dutch sentences for it."""

from __future__ import annotations

from tests.diff.edit import Called, Edit, Swap

EDITS = [
    Edit(
        "first-response",
        [
            Swap(
                "handbook/targets.yaml",
                "  first-response: 1h\n  next-response: 2h",
                "  first-response: 2h\n  next-response: 2h",
            )
        ],
        ["Facebook en Instagram: eerste reactie van 1 uur naar 2 uur"],
    ),
    Edit(
        "share",
        [Swap("handbook/targets.yaml", "  share: 95\n", "  share: 90\n")],
        ["prioriteit dringend (dringend-2026): de norm geldt voor 90% van de gesprekken (was 95%)"],
    ),
    Edit(
        "clock",
        [
            Swap(
                "handbook/targets.yaml",
                "  resolution: 3d\n  share: 90\n  clock: calendar\n",
                "  resolution: 3d\n  share: 90\n",
            )
        ],
        ["Trustpilot (review-2026): de tijd telt nu alleen tijdens openingstijden (was dag en nacht)"],
    ),
    Edit(
        "target-ends",
        [
            Swap(
                "handbook/targets.yaml",
                "  valid-from: 2026-09-01\n  note: De klant zit klaar.",
                "  valid-from: 2026-09-01\n  valid-until: 2027-03-31\n  note: De klant zit klaar.",
            )
        ],
        ["Chat op de website (chat-2026), geldig tot en met: nu 31 maart 2027 (eerst niets)"],
    ),
    Edit(
        "target-channels",
        [Swap("handbook/targets.yaml", "channels: [facebook, instagram]", "channels: [facebook, instagram, review]")],
        ["norm facebook-instagram-2026: geldt nu voor Facebook, Instagram en Trustpilot (was Facebook en Instagram)"],
    ),
    Edit(
        "target-everywhere",
        [Swap("handbook/targets.yaml", "- id: chat-2026\n  channels: [chat]\n", "- id: chat-2026\n")],
        ["norm chat-2026: geldt nu voor alle kanalen (was Chat op de website)"],
    ),
    Edit(
        "target-order",
        [
            Swap(
                "handbook/targets.yaml",
                "- id: whatsapp-2026\n  channels: [whatsapp]\n  first-response: 30m\n  next-response: 30m\n  resolution: 12h\n  share: 85\n  valid-from: 2026-09-01\n\n",
                "",
            ),
            Swap(
                "handbook/targets.yaml",
                "- id: chat-2026",
                "- id: whatsapp-2026\n  channels: [whatsapp]\n  first-response: 30m\n  next-response: 30m\n  resolution: 12h\n  share: 85\n  valid-from: 2026-09-01\n\n- id: chat-2026",
            ),
        ],
        ["norm WhatsApp (whatsapp-2026) staat nu op plaats 1 (was 7)"],
    ),
    Edit(
        "target-removed",
        [
            Swap(
                "handbook/targets.yaml",
                "- id: whatsapp-2025\n  channels: [whatsapp]\n  first-response: 1h\n  next-response: 1h\n  resolution: 18h\n  share: 80\n  valid-from: 2025-01-01\n  valid-until: 2026-08-31\n\n",
                "",
            )
        ],
        ["norm vervallen: WhatsApp (whatsapp-2025)"],
    ),
    Edit(
        "open-on-saturday",
        [
            Swap(
                "handbook/hours.yaml",
                "        thu: [8:30-21:00]\n        fri: [8:30-17:30]\n        sat: [9:00-13:00]",
                "        thu: [8:30-21:00]\n        fri: [8:30-17:30]\n        sat: [9:00-12:00, 13:00-16:30]",
            )
        ],
        [
            "openingstijden Technische dienst: zaterdag van 9.00–13.00 uur naar 9.00–12.00 en 13.00–16.30 uur, vanaf 1 september 2026"
        ],
    ),
    Edit(
        "new-hours",
        [
            Swap(
                "handbook/hours.yaml",
                "        sat: [10:00-17:00]\n  holidays:\n",
                "        sat: [10:00-17:00]\n    - valid-from: 2027-01-01\n      week:\n        wed: [10:00-17:00]\n        sat: [10:00-17:00]\n  holidays:\n",
            )
        ],
        [
            "openingstijden Showroom in Groningen: nieuwe tijden vanaf 1 januari 2027 (woensdag 10.00–17.00 uur; zaterdag 10.00–17.00 uur)"
        ],
    ),
    Edit(
        "holiday",
        [Swap("handbook/hours.yaml", '{day: kings-day, open: "no"}', '{day: kings-day, open: "yes"}')],
        ["openingstijden Klantenservice, feestdag Koningsdag: nu open (was dicht)"],
    ),
    Edit(
        "closed-day",
        [
            Swap(
                "handbook/hours.yaml",
                "    - {date: 2026-12-24, hours: [10:00-16:00], reason: Kerstavond. De showroom sluit om 16.00 uur.}",
                "    - {date: 2026-12-24, hours: [], reason: Kerstavond. De showroom is dicht.}",
            )
        ],
        [
            "openingstijden Showroom in Groningen, afwijkende dag 24 december 2026: tijden van 10.00–16.00 uur naar dicht",
            "openingstijden Showroom in Groningen, afwijkende dag 24 december 2026, reden: ‘sluit om 16.00 uur.’ wordt ‘is dicht.’",
        ],
    ),
    Edit(
        "extra-day",
        [
            Swap(
                "handbook/hours.yaml",
                "    - {date: 2026-12-31, hours: [10:00-15:00]",
                "    - {date: 2026-12-28, hours: [10:00-15:00], reason: We tellen de voorraad.}\n    - {date: 2026-12-31, hours: [10:00-15:00]",
            )
        ],
        [
            "openingstijden Showroom in Groningen, afwijkende dag erbij: 28 december 2026 (tijden 10.00–15.00 uur; reden ‘We tellen de voorraad.’)"
        ],
    ),
    Edit(
        "channel-served",
        [Swap("handbook/channels.yaml", "  status: not-served\n", "")],
        ["kanaal TikTok, status: nu in gebruik (was niet bediend)"],
    ),
    Edit(
        "channel-length",
        [Swap("handbook/channels.yaml", "  max-length: 2200", "  max-length: 1000")],
        ["kanaal Instagram: maximale lengte van 2.200 naar 1.000"],
    ),
    Edit(
        "no-direct-messages",
        [
            Swap(
                "handbook/channels.yaml",
                "  closed-alternative: whatsapp\n  direct-messages: true\n  note: >-\n    Links",
                "  closed-alternative: email\n  note: >-\n    Links",
            )
        ],
        [
            "kanaal Instagram: gesloten alternatief van WhatsApp naar E-mail",
            "kanaal Instagram, privéberichten: niet meer",
        ],
    ),
    Edit(
        "channel-handle",
        [Swap("handbook/channels.yaml", "handle: hulp@noorderlamp.example", "handle: hulp@noorderlarnp.example")],
        ["kanaal E-mail: accountnaam van hulp@noorderlamp.example naar hulp@noorderlarnp.example"],
        [Called("email", ["hulp@noorderlamp.example"], ["hulp@noorderlarnp.example"], ["imitates"])],
    ),
    Edit(
        "channel-added",
        [
            Swap(
                "handbook/channels.yaml",
                "tiktok:\n",
                "linkedin:\n  name: LinkedIn\n  surface: open\n  link: https://noorderlamp.example/linkedin\n  hours: kantoor\n  owner: zakelijk-team\n  closed-alternative: email\n\ntiktok:\n",
            )
        ],
        [
            "kanaal erbij: LinkedIn (wie meeleest iedereen; link https://noorderlamp.example/linkedin; openingstijden Kantoor; eigenaar Noorderlamp Zakelijk; gesloten alternatief E-mail)"
        ],
        [Called("link", [], ["https://noorderlamp.example/linkedin"])],
    ),
]
