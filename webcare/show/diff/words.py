"""The words around the changes: what a reviewer is asked, and what deserves a closer look."""

from collections.abc import Sequence

from webcare.diff.deciding import Decision
from webcare.diff.reach import Kind
from webcare.diff.sensitive import Doubt, Warned
from webcare.model.finding import Finding
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.diff.report import Report
from webcare.show.numbers import number

TITLES = {
    Decision.CALL_BACK: Text(
        "Eerst nabellen: nummers, adressen, links en namen", "Call back first: numbers, addresses, links and names"
    ),
    Decision.PROMISES: Text("Beloften en tijden", "Promises and times"),
    Decision.CALLED: Text("Wie wordt gebeld", "Who is called"),
    Decision.READ: Text("Wat klanten lezen", "What customers read"),
    Decision.ALLOWED: Text("Wat mag, en wat wordt nagekeken", "What is allowed, and what is checked"),
    Decision.REST: Text("De rest", "The rest"),
}
QUESTIONS = {
    Decision.CALL_BACK: Text(
        "Heeft iemand dit nagevraagd, via een nummer dat jullie al kenden?",
        "Has somebody asked, through a number that you knew already?",
    ),
    Decision.PROMISES: Text("Kunnen jullie dit waarmaken?", "Can you live up to this?"),
    Decision.CALLED: Text("Weten deze mensen dat ze gebeld worden?", "Do these people know that they will be called?"),
    Decision.READ: Text("Klopt dit, en klinkt het zoals jullie?", "Is this right, and does it sound like you?"),
    Decision.ALLOWED: Text("Willen jullie dit toestaan?", "Do you want to allow this?"),
    Decision.REST: Text("Klopt dit met hoe jullie werken?", "Is this how you work?"),
}
KINDS = {
    Kind.PHONE: Text("telefoonnummer", "phone number"),
    Kind.EMAIL: Text("e-mailadres", "e-mail address"),
    Kind.IBAN: Text("IBAN", "IBAN"),
    Kind.LINK: Text("link", "link"),
    Kind.NAME: Text("naam", "name"),
    Kind.ADDRESS: Text("adres", "address"),
    Kind.ACCOUNT: Text("account", "account"),
}
DOUBTS = {
    Doubt.CHECK_FAILS: Text("het controlegetal van deze IBAN klopt niet", "the check digits of this IBAN are wrong"),
    Doubt.INSECURE: Text("deze link is niet beveiligd: http zonder s", "this link is not secure: http without s"),
    Doubt.SHORTENED: Text(
        "een verkorte link: je ziet niet waar die heen gaat", "a shortened link: nobody sees where it leads"
    ),
    Doubt.PREMIUM: Text("een betaalnummer: wie belt, betaalt", "a premium number: the caller pays"),
    Doubt.ABROAD: Text("een nummer in het buitenland", "a number abroad"),
}
LOOSENS = Text("laat meer toe dan eerst", "allows more than before")
NOTHING = Text("Geen verandering van betekenis.", "No change of meaning.")
NOTHING_READ = Text(
    "Geen verandering gevonden, maar niet alles was te lezen.", "No change found, but not all was readable."
)
UNREADABLE = Text("Niet te lezen", "Unreadable")
LEFT_OUT = Text(
    "Wat hier veranderde, staat er niet bij. 'webcare check' zegt wat eraan te doen is.",
    "What changed here is left out. 'webcare check' says what to do about it.",
)
ATTENTION = Text("Let op", "Mind")
FEW, LONGEST = 5, 200
"""Values of one kind in one place that are shown, and the characters of each."""
MOST = 100
"""Changes under one heading that are shown to people."""


def doubt(warned: Warned) -> Text:
    """One sentence about a value that deserves a closer look, without the value itself."""
    if warned.doubt is Doubt.IMITATES:
        like = warned.about
        return Text(
            f"dit domein lijkt op {like}, maar is het niet", f"this domain looks like {like}, but is another one"
        )
    return DOUBTS[warned.doubt]


def changes(count: int, language: Language) -> str:
    """``1 wijziging``, ``12 wijzigingen``."""
    words = Text("wijziging" if count == 1 else "wijzigingen", "change" if count == 1 else "changes")
    return f"{number(count, language)} {words.in_(language)}"


def unread(finding: Finding, language: Language) -> str:
    """``handbook/facts.yaml:3:1  hier hoort tekst``."""
    return f"{safe.path(finding.path or '')}:{finding.line}:{finding.column}  {finding.message.in_(language)}"


def some(values: Sequence[str], language: Language) -> list[str]:
    """The first few values, none too long to read, and how many more there are."""
    shown = [value if len(value) <= LONGEST else f"{value[:LONGEST]}…" for value in values[:FEW]]
    rest = number(len(values) - FEW, language)
    return [*shown, Text(f"nog {rest}", f"{rest} more").in_(language)] if len(values) > FEW else shown


def counted(report: Report, language: Language) -> str:
    """``12 wijzigingen, 3 om eerst na te bellen, 1 die meer toelaat``."""
    said = [changes(len(report.lines), language)]
    if count := len(report.call_back):
        many = number(count, language)
        said.append(Text(f"{many} om eerst na te bellen", f"{many} to call back about first").in_(language))
    if count := sum(line.loosens for line in report.lines):
        who = (Text("die meer toelaat", "that allows more"), Text("die meer toelaten", "that allow more"))
        said.append(f"{number(count, language)} {who[count > 1].in_(language)}")
    return ", ".join(said)


def nothing(report: Report) -> Text:
    """What is said when there are no changes."""
    return NOTHING_READ if report.unreadable else _layout(report.layout)


def _layout(count: int) -> Text:
    """What is said when files changed and their meaning did not."""
    files = Text(
        "Van 1 bestand veranderde alleen de vorm."
        if count == 1
        else f"Van {count} bestanden veranderde alleen de vorm.",
        "Of 1 file only the layout changed." if count == 1 else f"Of {count} files only the layout changed.",
    )
    return Text(f"{NOTHING.nl} {files.nl}", f"{NOTHING.en} {files.en}") if count else NOTHING


def more(count: int) -> Text:
    """What is said of the changes that are left out."""
    nl, en = changes(count, "nl"), changes(count, "en")
    return Text(f"en nog {nl}; met --format json zie je ze allemaal", f"and {en} more; --format json shows them all")
