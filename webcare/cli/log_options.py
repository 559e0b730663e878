"""The options of ``webcare log add``: the fields of a record."""

from collections.abc import Callable
from typing import Annotated, Any, get_args

import typer

from webcare.cli.language import t
from webcare.cli.options import option
from webcare.model import record as records
from webcare.model.errors import CannotRun
from webcare.model.text import Text

FEW = 4
"""Fewer words than this are listed in the help; the others in the message about one that is none of them."""


def _option(name: str, nl: str, en: str, metavar: tuple[str, str] | None = None, one_of: Any = None) -> Any:
    if one_of is None:
        return option(name, nl, en, metavar)
    values = get_args(one_of)
    few = "|".join(values) if len(values) < FEW else t("WOORD", "WORD")
    return typer.Option(name, metavar=few, help=t(nl, en), parser=_reader(name, values))


def _reader(name: str, values: tuple[str, ...]) -> Callable[[str], str]:
    """Reads one of these words. What it returns raises ``CannotRun`` for any other."""

    def read(text: str) -> str:
        if text in values:
            return text
        from webcare.store.build import closest

        close, listed = closest(text, list(values)), ", ".join(values)
        hint = Text(f"kies uit: {listed}", f"choose: {listed}")
        if close:
            hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
        raise CannotRun(Text(f"deze waarde past niet bij {name}", f"this value does not fit {name}"), hint=hint)

    return read


TEXT, ID, REF, WHEN = ("TEKST", "TEXT"), ("KENMERK", "ID"), ("REF", "REF"), ("MOMENT", "MOMENT")
Piped = Annotated[
    str | None,
    typer.Argument(metavar="[-]", help=t("-: records als JSON, uit een pijp", "-: records as JSON, from a pipe")),
]
Conversation = Annotated[
    str | None, _option("--conversation", "het gesprek", "the conversation", ("GESPREK", "CONVERSATION"))
]
Body = Annotated[str | None, _option("--body", "een bericht; - leest een pijp", "a message; - is standard input", TEXT)]
NoteText = Annotated[str | None, _option("--note", "een notitie voor collega's", "a note for colleagues", TEXT)]
EventName = Annotated[str | None, _option("--event", "een gebeurtenis", "an event", one_of=records.EventName)]
Rating = Annotated[int | None, _option("--rating", "het cijfer van de klant", "the customer's rating", ("1-5", "1-5"))]
Channel = Annotated[str | None, _option("--channel", "het kanaal", "the channel", ("KANAAL", "CHANNEL"))]
Surface = Annotated[str | None, _option("--surface", "wie meeleest", "who reads along", one_of=records.Surface)]
Direction = Annotated[
    str | None, _option("--direction", "van of aan de klant", "from or to the customer", one_of=records.Direction)
]
AuthorType = Annotated[
    str | None, _option("--author-type", "wat voor schrijver", "what kind of author", one_of=records.AuthorType)
]
AuthorRef = Annotated[str | None, _option("--author", "wie, als pseudoniem", "who, as a pseudonym", REF)]
Trigger = Annotated[str | None, _option("--trigger", "hoe het binnenkwam", "how it came in", one_of=records.Trigger)]
Intent = Annotated[
    str | None,
    _option("--intent", "de bedoeling; anders een voorstel", "the intent; else one is proposed", one_of=records.Intent),
]
ReplyKind = Annotated[
    str | None, _option("--reply-kind", "wat voor antwoord het is", "what kind of reply", one_of=records.ReplyKind)
]
Topic = Annotated[str | None, _option("--topic", "het onderwerp", "the topic", ("ONDERWERP", "TOPIC"))]
InReplyTo = Annotated[str | None, _option("--in-reply-to", "antwoord op dit bericht", "a reply to this message", ID)]
To = Annotated[
    str | None, _option("--to", "bij een gebeurtenis: aan wie, of waarheen", "of an event: to whom, or where", REF)
]
NewStatus = Annotated[
    str | None, _option("--status", "bij status: welke", "of a status: which one", one_of=records.Status)
]
Due = Annotated[str | None, _option("--due", "bij promise_due: vóór wanneer", "of a promise_due: by when", WHEN)]
About = Annotated[str | None, _option("--about", "bij een gebeurtenis: welk bericht", "of an event: which message", ID)]
Comment = Annotated[
    str | None, _option("--comment", "bij een cijfer: de toelichting", "of a rating: the comment", TEXT)
]
Id = Annotated[str | None, _option("--id", "een eigen kenmerk", "an id of your own", ID)]
At = Annotated[str | None, _option("--at", "wanneer; standaard nu", "when; now by default", WHEN)]
File = Annotated[str | None, _option("--file", "het logboek", "the log", ("LOGBOEK", "LOG"))]
