"""The labels of where customers write, when the desk is there, what it promises, and whom it calls."""

from webcare.show.diff.labels import Fields, label

CHANNELS_TOPICS = (label("kanalen/kanaal", "channels/channel"), label("onderwerpen/onderwerp", "topics/topic"))
HOURS = label("openingstijden", "opening hours")
NOTE = label("toelichting", "note")
OWNER = label("eigenaar", "owner")
NAME = label("naam", "name")
START, END = label("begin", "start"), label("einde", "end")
UNTIL, FROM = label("geldig tot en met", "valid until"), label("geldig vanaf", "valid from")
CLOCK = label("telling van de tijd", "clock")
ZONE = label("tijdzone", "time zone")

DESK: dict[str, Fields] = {
    "channels.Channel": {
        "name": NAME,
        "surface": label("wie meeleest", "who reads along"),
        "status": label("status", "status"),
        "reason": label("reden", "reason"),
        "handle": label("accountnaam", "handle"),
        "link": label("link", "link"),
        "aliases": label("andere namen/andere naam", "aliases/alias"),
        "max-length": label("maximale lengte", "maximum length"),
        "counting": label("manier van tellen", "way of counting"),
        "formatting": label("opmaak", "formatting"),
        "greeting": label("aanhef", "greeting"),
        "sign-off": label("afzender", "sign-off"),
        "hours": HOURS,
        "owner": OWNER,
        "closed-alternative": label("gesloten alternatief", "closed alternative"),
        "direct-messages": label("privéberichten", "direct messages"),
        "dm-requires-follow": label("eerst volgen voor een privébericht", "follow first for a direct message"),
        "note": NOTE,
    },
    "hours.Schedule": {
        "name": NAME,
        "timezone": ZONE,
        "versions": label("versies/versie", "versions/version"),
        "holidays": label("feestdagen/feestdag", "holidays/holiday"),
        "exceptions": label("afwijkende dagen/afwijkende dag", "exceptions/exception"),
    },
    "hours.Version": {"valid-from": FROM, "week": label("week", "week"), "note": NOTE},
    "hours.Week": {
        "mon": label("maandag", "Monday"),
        "tue": label("dinsdag", "Tuesday"),
        "wed": label("woensdag", "Wednesday"),
        "thu": label("donderdag", "Thursday"),
        "fri": label("vrijdag", "Friday"),
        "sat": label("zaterdag", "Saturday"),
        "sun": label("zondag", "Sunday"),
    },
    "hours.DayOff": {
        "day": label("feestdag", "holiday"),
        "open": label("", ""),
        "hours": label("tijden", "hours"),
        "note": NOTE,
    },
    "hours.DatedException": {
        "date": label("datum", "date"),
        "hours": label("tijden", "hours"),
        "reason": label("reden", "reason"),
    },
    "targets.Target": {
        "id": label("kenmerk", "id"),
        "channels": CHANNELS_TOPICS[0],
        "topics": CHANNELS_TOPICS[1],
        "priorities": label("prioriteiten/prioriteit", "priorities/priority"),
        "first-response": label("eerste reactie", "first response"),
        "next-response": label("volgende reactie", "next response"),
        "resolution": label("oplossing", "resolution"),
        "share": label("haalbaar", "met"),
        "clock": CLOCK,
        "valid-from": FROM,
        "valid-until": UNTIL,
        "note": NOTE,
    },
    "topics.Topic": {
        "name": NAME,
        "keywords": label("trefwoorden/trefwoord", "keywords/keyword"),
        "owner": OWNER,
        "priority": label("prioriteit", "priority"),
        "path": label("escalatiepad", "escalation path"),
        "reactive": label("als de klant jullie aanspreekt", "when the customer addresses you"),
        "proactive": label("als iemand jullie niet noemt", "when somebody does not name you"),
        "closed": label("gesloten kanaal nodig", "closed channel needed"),
        "note": NOTE,
    },
    "contacts.Contact": {
        "kind": label("soort", "kind"),
        "name": NAME,
        "public-name": label("naam voor klanten", "name for customers"),
        "job": label("functie", "job"),
        "holders": label("wie erbij horen/wie erbij hoort", "holders/holder"),
        "means": label("manieren om te bereiken/manier om te bereiken", "means/means"),
        "hours": label("werktijden", "working hours"),
        "languages": label("talen/taal", "languages/language"),
        "backup": label("vervanger", "backup"),
        "about": label("waarvoor je er moet zijn/waarvoor je er moet zijn", "in charge of/in charge of"),
        "verified-on": label("nagebeld op", "verified on"),
    },
    "contacts.Means": {
        "kind": label("soort", "kind"),
        "value": label("", ""),
        "public": label("bekend bij klanten", "known to customers"),
        "hours": label("tijden", "hours"),
        "note": NOTE,
    },
    "team.Team": {
        "way-of-working": label("werkwijze", "way of working"),
        "members": label("teamleden/teamlid", "members/member"),
        "reviews": label("afspraken over meelezen/afspraak over meelezen", "reviews/review"),
        "meetings": label("vaste momenten/vast moment", "meetings/meeting"),
        "training": label("opleiding/opleiding", "training/training"),
        "feedback": label("terugkoppeling/terugkoppeling", "feedback/feedback"),
    },
    "team.Member": {
        "contact": label("contact", "contact"),
        "initials": label("initialen", "initials"),
        "roles": label("rollen/rol", "roles/role"),
        "channels": CHANNELS_TOPICS[0],
        "new-until": label("nieuw tot en met", "new until"),
    },
    "team.Review": {
        "when": label("wanneer/wanneer", "when/when"),
        "by": label("wie meeleest/wie meeleest", "who reads along/who reads along"),
        "channels": CHANNELS_TOPICS[0],
        "topics": CHANNELS_TOPICS[1],
    },
}
