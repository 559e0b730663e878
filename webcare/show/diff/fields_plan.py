"""The labels of escalation, crisis, goals, monitoring and privacy."""

from webcare.show.diff.fields_desk import CHANNELS_TOPICS, CLOCK, END, HOURS, NAME, NOTE, OWNER, START, ZONE
from webcare.show.diff.labels import Fields, label

CHANNELS, TOPICS = CHANNELS_TOPICS
PHASE = label("fase", "phase")
CONDITION = label("voorwaarde", "condition")
REASON = label("reden", "reason")
WHY = label("waarom", "why")

PLAN: dict[str, Fields] = {
    "escalation.Escalation": {
        "paths": label("paden/pad", "paths/path"),
        "rosters": label("roosters/rooster", "rosters/roster"),
        "routes": label("routes/route", "routes/route"),
        "absences": label("afwezigheden/afwezigheid", "absences/absence"),
    },
    "escalation.Path": {
        "name": NAME,
        "levels": label("stappen/stap", "levels/level"),
        "repeat": label("aantal herhalingen", "number of repeats"),
        "empty-level": label("als niemand bereikbaar is", "when nobody can be reached"),
        "last-contact": label("laatste contact", "last contact"),
        "cover": label("zeker iemand bereikbaar", "somebody surely reachable"),
    },
    "escalation.Level": {
        "targets": label("wie je belt/wie je belt", "whom to call/whom to call"),
        "delay": label("wachttijd", "delay"),
        "clock": CLOCK,
        "when": CONDITION,
        "note": NOTE,
    },
    "escalation.Condition": {
        "channels": CHANNELS,
        "topics": TOPICS,
        "severities": label("ernst/ernst", "severities/severity"),
        "hours": HOURS,
    },
    "escalation.Rotation": {
        "members": label("wie meedoen/wie meedoet", "members/member"),
        "starts": label("begin van de eerste beurt", "start of the first turn"),
        "rule": label("wanneer de beurt wisselt", "when the turn changes"),
        "handoff": label("tijd van wisselen", "time of the handoff"),
    },
    "escalation.Override": {
        "action": label("wat er verandert", "what changes"),
        "person": label("om wie het gaat", "person"),
        "by": label("vervanger", "stand-in"),
        "start": START,
        "end": END,
        "reason": REASON,
    },
    "escalation.Temporary": {"start": START, "end": END, "rotation": label("beurten", "rotation")},
    "escalation.Roster": {
        "name": NAME,
        "timezone": ZONE,
        "hours": label("tijden", "hours"),
        "rotations": label("beurten/beurt", "rotations/rotation"),
        "temporary": label("tijdelijke beurten/tijdelijke beurt", "temporary rotations/temporary rotation"),
        "overrides": label("ruilingen/ruiling", "overrides/override"),
    },
    "escalation.Absence": {"person": label("wie", "who"), "start": START, "end": END},
    "escalation.Route": {"when": CONDITION, "path": label("pad", "path")},
    "crisis.Crisis": {
        "thresholds": label("drempels/drempel", "thresholds/threshold"),
        "decides": label("wie besluit", "who decides"),
        "publishes": label("wie publiceren/wie publiceert", "who publish/who publishes"),
        "roles": label("rollen/rol", "roles/role"),
        "phases": label("fasen/fase", "phases/phase"),
        "statements": label("wachtteksten/wachttekst", "holding statements/holding statement"),
        "signals": label("signaalwoorden/signaalwoord", "signals/signal"),
        "evaluation": label("evaluatie", "evaluation"),
    },
    "crisis.Threshold": {
        "phase": PHASE,
        "messages": label("aantal berichten", "number of messages"),
        "within": label("termijn", "term"),
        "times-normal": label("keer zo druk als normaal", "times as busy as normal"),
        "channels": CHANNELS,
    },
    "crisis.Role": {
        "role": label("rol", "role"),
        "contact": label("wie", "who"),
        "does": label("taken/taak", "tasks/task"),
    },
    "crisis.PhasePlan": {
        "phase": PHASE,
        "steps": label("stappen/stap", "steps/step"),
        "pause": label("wat stilligt/wat stilligt", "what pauses/what pauses"),
        "review": label("tweede lezer bij elk antwoord", "second reader for every reply"),
    },
    "crisis.Statement": {"id": label("kenmerk", "id"), "channels": CHANNELS, "text": label("tekst", "text")},
    "goals.Goal": {
        "name": NAME,
        "metric": label("maat", "metric"),
        "statistic": label("cijfer", "statistic"),
        "clock": CLOCK,
        "channels": CHANNELS,
        "baseline": label("nulmeting", "baseline"),
        "target": label("streefcijfer", "target"),
        "by": label("einddatum", "end date"),
        "success": label("gelukt", "success"),
        "failure": label("mislukt", "failure"),
        "success-at": label("gelukt vanaf", "succeeded from"),
        "failure-at": label("mislukt vanaf", "failed from"),
        "scale-up": label("wanneer je opschaalt", "when to scale up"),
        "owner": OWNER,
    },
    "goals.Baseline": {
        "value": label("waarde", "value"),
        "measured-from": label("gemeten vanaf", "measured from"),
        "measured-until": label("gemeten tot en met", "measured until"),
        "n": label("aantal gesprekken", "number of conversations"),
        "how": label("manier van meten", "how it was measured"),
    },
    "monitoring.Monitoring": {
        "names": label("namen om op te zoeken/naam om op te zoeken", "names to look for/name to look for"),
        "hashtags": label("hashtags/hashtag", "hashtags/hashtag"),
        "competitors": label("concurrenten/concurrent", "competitors/competitor"),
        "places": label("plekken/plek", "places/place"),
        "advice": label("adviezen/advies", "advice/advice"),
        "note": NOTE,
    },
    "monitoring.Competitor": {"name": NAME, "also": label("andere namen/andere naam", "other names/other name")},
    "monitoring.Place": {
        "name": NAME,
        "link": label("link", "link"),
        "kind": label("soort", "kind"),
        "owner": OWNER,
        "every": label("hoe vaak", "how often"),
    },
    "monitoring.Advice": {
        "when": label("woorden/woord", "words/word"),
        "step": label("wat je doet", "what to do"),
        "why": WHY,
    },
    "privacy.Privacy": {
        "ask": label("gegevens om te vragen/gegeven om te vragen", "data to ask for/data to ask for"),
        "retention": label("bewaartermijnen/bewaartermijn", "retention periods/retention period"),
        "own-data": label("eigen gegevens/eigen gegeven", "own data/own data"),
        "officer": label("wie over privacy gaat", "privacy officer"),
        "statement": label("privacyverklaring", "privacy statement"),
        "note": NOTE,
    },
    "privacy.Asking": {
        "data": label("gegeven", "data"),
        "closed": label("vragen in een gesloten kanaal", "asking in a closed channel"),
        "why": WHY,
    },
    "privacy.Retention": {
        "what": label("wat", "what"),
        "channels": CHANNELS,
        "keep": label("", ""),
        "why": WHY,
    },
}
