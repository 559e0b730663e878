"""What git does not carry: to be handed over by people, and ticked off."""

from collections.abc import Iterator

from webcare.model.text import Text
from webcare.show.blocks import BookBlock, Checklist, Heading, Paragraph
from webcare.show.handover.telling import Teller

TITLE = Text("Checklist: wat git niet meeneemt", "Checklist: what git does not carry")
KNOWN_BY = ("phone", "whatsapp")
"""Means of a contact that ring at somebody’s desk."""


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """Access, secrets, logs, telephones and people, each from what the handbook says there is."""
    yield Paragraph(
        tell.t(
            "Git bewaart het handboek, maar dit niet. Vink af wat je hebt gekregen. Wachtwoorden en sleutels horen "
            "in een wachtwoordkluis, nooit in een mail, een chat of deze map.",
            "Git keeps the handbook, but not this. Tick off what you received. Passwords and keys belong in a "
            "password vault, never in a mail, a chat or this folder.",
        )
    )
    for title, items in (
        (Text("Toegang tot de kanalen", "Access to the channels"), _channels(tell)),
        (Text("Programma’s en plekken", "Programs and places"), _tools(tell)),
        (Text("Sleutels en geheimen", "Keys and secrets"), _secrets(tell)),
        (Text("Logboeken en bestanden", "Logs and files"), _logs(tell)),
        (Text("Telefoon en post", "Telephone and mail"), _lines(tell)),
        (Text("Mensen", "People"), _people(tell)),
    ):
        listed = list(items)
        if listed:
            yield Heading(tell.pick(title))
            yield Checklist(listed)


def _channels(tell: Teller) -> Iterator[str]:
    for channel in tell.entries.channels.values():
        if channel.status == "not-served":
            continue
        account = f" ({channel.handle or channel.link})" if channel.handle or channel.link else ""
        yield tell.t(
            f"{channel.name}{account}: je kunt inloggen met een eigen account en een bericht versturen",
            f"{channel.name}{account}: you can log in with an account of your own and send a message",
        )
    idle = [channel.name for channel in tell.entries.channels.values() if channel.status == "not-served"]
    if idle:
        names = tell.listed(idle)
        yield tell.t(
            f"{names}: we antwoorden er niet, maar je weet of er een account is en wie erin kan",
            f"{names}: we do not reply there, but you know whether there is an account and who can get into it",
        )
    if tell.entries.channels:
        yield tell.t(
            "Tweestapsverificatie staat op jouw toestel, en de herstelcodes liggen in de kluis",
            "Two-factor authentication is on your device, and the recovery codes are in the vault",
        )
        yield tell.t(
            "De vertrekkende collega’s zijn overal verwijderd", "The leaving colleagues have been removed everywhere"
        )


def _tools(tell: Teller) -> Iterator[str]:
    yield tell.t(
        "Het programma waarin berichten binnenkomen (helpdesk of inbox)",
        "The program in which messages come in (help desk)",
    )
    monitoring = tell.entries.monitoring
    if monitoring is not None:
        searches = len(monitoring.names) + len(monitoring.hashtags)
        yield tell.t(
            f"Het programma waarmee we luisteren, met onze {searches} zoekwoorden erin",
            f"The program we listen with, with our {searches} searches in it",
        )
        for place in monitoring.places:
            yield tell.t(
                f"{place.name}: je kunt er meelezen, en antwoorden waar dat nodig is",
                f"{place.name}: you can read along there, and reply where needed",
            )
    yield tell.t(
        "De repository met dit handboek: je kunt een wijziging maken en nakijken",
        "The repository of this handbook: you can make a change and review one",
    )


def _secrets(tell: Teller) -> Iterator[str]:
    key = tell.book.config.privacy.key
    if key is not None:
        yield tell.t(
            f"De sleutel van de pseudoniemen, kenmerk {key}: zelf gekregen, niet per mail, en ‘webcare privacy key "
            "where’ vindt hem",
            f"The key of the pseudonyms, id {key}: handed over, not mailed, and ‘webcare privacy key where’ finds it",
        )
        yield tell.t(
            "De oude houder heeft zijn kopie van die sleutel gewist",
            "The former holder has erased their copy of that key",
        )
    elif tell.book.logs.shared:
        named = ", ".join(tell.book.logs.shared)
        yield tell.t(
            f"De sleutel van de pseudoniemen in {named}: je weet wie hem heeft (webcare.toml noemt hem niet)",
            f"The key of the pseudonyms in {named}: you know who has it (webcare.toml does not name it)",
        )
    yield tell.t(
        "API-sleutels en koppelingen van de kanalen: overgezet of vernieuwd",
        "API keys and connections of the channels: transferred or renewed",
    )
    yield tell.t("De wachtwoordkluis van het team", "The team’s password vault")


def _logs(tell: Teller) -> Iterator[str]:
    for name in tell.book.logs.personal:
        yield tell.t(
            f"{name}: bevat persoonsgegevens en staat niet in git; veilig overgedragen of gewist",
            f"{name}: holds personal data and is not in git; handed over safely or erased",
        )
    if not tell.book.logs.personal:
        yield tell.t(
            "Logboeken buiten deze map (exports, oude programma’s): overgedragen of gewist",
            "Logs outside this folder (exports, old programs): handed over or erased",
        )
    yield tell.t("Concepten die nog op iemands computer staan", "Drafts that are still on somebody’s computer")


def _lines(tell: Teller) -> Iterator[str]:
    for contact in tell.entries.contacts.values():
        if contact.kind != "department":
            continue
        for means in contact.means:
            if means.public and means.kind in KNOWN_BY:
                number = f"{contact.name}, {means.value}"
                yield tell.t(f"{number}: doorgeschakeld naar wie er nu zit", f"{number}: forwarded to who is there now")
    yield tell.t(
        "Mailadressen en mappen die meerdere mensen lezen", "Mail addresses and folders that several people read"
    )


def _people(tell: Teller) -> Iterator[str]:
    owners = dict.fromkeys(
        owner
        for owner in (
            *(topic.owner for topic in tell.entries.topics.values()),
            *(channel.owner for channel in tell.entries.channels.values()),
        )
        if owner is not None
    )
    for owner in owners:
        name = tell.contact(owner)
        yield tell.t(f"{name} weet dat jij het overneemt", f"{name} knows that you take over")
    escalation = tell.entries.escalation
    for roster in (escalation.rosters if escalation is not None else {}).values():
        yield tell.t(
            f"Rooster {roster.name}: bijgewerkt met wie er nu is",
            f"Roster {roster.name}: updated with who is there now",
        )
    yield tell.t("Wie nabelt of de contacten kloppen, is afgesproken", "It is agreed who verifies the contacts")
