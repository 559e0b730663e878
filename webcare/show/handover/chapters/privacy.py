"""What may be asked where, how long it is kept, and the key of the pseudonyms."""

from collections.abc import Iterator

from webcare.model.handbook.privacy import Privacy
from webcare.model.text import Text
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.handover.telling import Teller

TITLE = Text("Privacy", "Privacy")
DATA, WHAT = ("privacy.Asking", "data"), ("privacy.Retention", "what")


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """What may be asked, what is kept, the key, and what the receiver must see to."""
    privacy = tell.entries.privacy
    yield from tell.lacking("privacy")
    yield Paragraph(
        tell.t(
            "Op een open kanaal vragen we nooit om gegevens van een klant.",
            "On an open channel we never ask for a customer’s data.",
        )
    )
    if privacy is not None:
        yield from _agreed(privacy, tell)
    yield Heading(tell.t("De sleutel van de pseudoniemen", "The key of the pseudonyms"))
    yield from _key(tell)
    yield Heading(tell.t("Wat jij moet regelen", "What you must see to"))
    yield Bullets(list(_to_arrange(privacy, tell)))


def _agreed(privacy: Privacy, tell: Teller) -> Iterator[BookBlock]:
    if privacy.note:
        yield Paragraph(privacy.note)
    if privacy.officer is not None:
        officer = tell.reach(privacy.officer)
        yield Paragraph(tell.t(f"Wie over privacy gaat: {officer}.", f"In charge of privacy: {officer}."))
    if privacy.statement is not None:
        yield Paragraph(tell.t("Onze privacyverklaring: ", "Our privacy statement: ") + privacy.statement)
    if privacy.ask:
        yield Heading(tell.t("Wat je waar mag vragen", "What you may ask where"))
        heads = [
            tell.t("Gegeven", "Data"),
            tell.t("In een gesloten kanaal", "In a closed channel"),
            tell.t("Waarom", "Why"),
        ]
        yes, no = tell.t("mag", "yes"), tell.t("nooit", "never")
        yield Table(
            heads, [[tell.choice(DATA, one.data), yes if one.closed else no, one.why] for one in privacy.ask], 3
        )
    if privacy.retention:
        yield Heading(tell.t("Hoelang we iets bewaren", "How long we keep things"))
        heads = [tell.t("Wat", "What"), tell.t("Hoelang", "How long"), tell.t("Waarom", "Why")]
        rows = []
        for one in privacy.retention:
            where = f" ({tell.channels(one.channels)})" if one.channels else ""
            rows.append([tell.choice(WHAT, one.what) + where, tell.lasting(one.keep), one.why])
        yield Table(heads, rows, 3)
    if privacy.own_data:
        yield Heading(tell.t("Lijkt persoonlijk, maar is van ons", "Looks personal, but is ours"))
        yield Bullets(privacy.own_data)


def _key(tell: Teller) -> Iterator[BookBlock]:
    identity = tell.book.config.privacy.key
    officer = tell.entries.privacy.officer if tell.entries.privacy is not None else None
    who = tell.reach(officer) if officer is not None else tell.t("je voorganger", "your predecessor")
    if identity is not None:
        yield Paragraph(
            tell.t(
                f"De sleutel met kenmerk {identity} zegt wie er achter de pseudoniemen in de logboeken zitten. Hij "
                f"staat niet in git en niet in dit boek. Vraag na wie hem heeft: {who}. ‘webcare privacy key where’ "
                "zegt waar hij hoort te liggen.",
                f"The key with id {identity} tells who is behind the pseudonyms in the logs. It is neither in git nor "
                f"in this book. Ask who has it: {who}. ‘webcare privacy key where’ tells where it belongs.",
            )
        )
    elif tell.book.logs.shared:
        yield Paragraph(
            tell.t(
                "Er is een gepseudonimiseerd logboek, maar webcare.toml noemt geen sleutel. "
                f"Vraag na wie hem heeft: {who}.",
                f"There is a pseudonymised log, but webcare.toml names no key. Ask who has it: {who}.",
            )
        )
    else:
        yield Paragraph(
            tell.t(
                "Deze klant heeft nog geen sleutel. Maak er een met ‘webcare privacy key new’ voordat je een logboek "
                "van echte klanten pseudonimiseert.",
                "This client has no key yet. Make one with ‘webcare privacy key new’ before you pseudonymise a log "
                "of real customers.",
            )
        )


def _to_arrange(privacy: Privacy | None, tell: Teller) -> Iterator[str]:
    yield tell.t(
        "Werk je voor een ander bedrijf? Sluit dan eerst een verwerkersovereenkomst.",
        "Do you work for another company? Then sign a data processing agreement first.",
    )
    if privacy is not None and privacy.retention:
        yield tell.t(
            "Wis elke maand wat te oud is: ‘webcare privacy retain’.",
            "Remove what is too old every month: ‘webcare privacy retain’.",
        )
    yield tell.t(
        "Wil een klant zijn gegevens inzien of laten wissen? Dat doe je met ‘webcare privacy export’ en ‘webcare "
        "privacy erase’.",
        "Does a customer ask for access or erasure? That is ‘webcare privacy export’ and ‘webcare privacy erase’.",
    )
    yield tell.t(
        "Vraag je voorganger om zijn kopie van de sleutel en de logboeken te wissen, en dat te bevestigen.",
        "Ask your predecessor to erase their copy of the key and the logs, and to confirm it.",
    )
