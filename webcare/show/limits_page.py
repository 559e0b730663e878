"""The page of ``webcare help limits``: every limit, from the room that holds them."""

from webcare.limits import LIMITS, VARIABLE, Limit
from webcare.model.text import Language, Text

INTRODUCTION = Text(
    f"""Zo veel leest webcare hoogstens van een map, van een klant of uit een ander systeem.
Heb je meer? Verhoog dan de grens met een omgevingsvariabele:

{VARIABLE}="draft=2MB log-line=4MB" webcare check

In een klantmap kan dat niet: wie een handboek stuurt, bepaalt niet hoeveel ervan wordt gelezen.
Een grens kan alleen omhoog. Schrijf grootten in kB, MB of GB, en tijden in s, min of h.
""",
    f"""So much webcare reads of a folder, of a customer or from another system, and no more.
Do you have more? Then raise the limit with an environment variable:

{VARIABLE}="draft=2MB log-line=4MB" webcare check

A client folder cannot: who sends a handbook has no say in how much of it is read.
A limit only goes up. Write sizes in kB, MB or GB, and times in s, min or h.
""",
)
QUIET = Text(
    "Bij een * laat webcare weg wat er te veel is; bij de andere zegt webcare dat het te veel is.",
    "At a * webcare leaves out what is too much; at the others webcare says that it is too much.",
)
RAISED = Text("verhoogd, van {}", "raised, from {}")


def limits_page() -> Text:
    """The page in both languages, with the values of this run."""
    return Text(_page("nl"), _page("en"))


def _page(language: Language) -> str:
    rows = [(_name(limit), limit.shown.in_(language), _about(limit, language)) for limit in LIMITS.values()]
    names, values = (max(len(row[at]) for row in rows) for at in (0, 1))
    lines = [f"{name:{names}}  {value:>{values}}  {about}" for name, value, about in rows]
    return "\n".join((INTRODUCTION.in_(language), *lines, "", QUIET.in_(language)))


def _name(limit: Limit) -> str:
    return limit.name if limit.beyond is not None else f"{limit.name} *"


def _about(limit: Limit, language: Language) -> str:
    about = limit.about.in_(language)
    if limit == limit.standard:
        return about
    return f"{about} ({RAISED.in_(language).format(limit.at(limit.standard).shown.in_(language))})"
