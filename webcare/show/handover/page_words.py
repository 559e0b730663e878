"""What the page of a book says by itself, around its chapters."""

from webcare.model.text import Language, Text

TITLE = Text("Handboek van {client}", "Handbook of {client}")
UNNAMED = Text("Handboek", "Handbook")
CONTENTS = Text("Inhoud", "Contents")
WORDS = {
    "skip": Text("Ga naar de inhoud", "Skip to the content"),
    "contents": CONTENTS,
    "search": Text("Zoek in het handboek", "Search the handbook"),
    "none": Text("Niets gevonden", "Nothing found"),
    "one": Text("1 plek gevonden", "1 place found"),
    "many": Text("{count} plekken gevonden", "{count} places found"),
    "within": Text("Onderdelen", "Parts"),
    "to_contents": Text("Naar de inhoud", "Back to the contents"),
}
STANDING = Text("Zo zag het handboek eruit op {day} om {clock} uur.", "The handbook as it was on {day} at {clock}.")
COMMIT = Text("De bestanden staan in git, bij commit {commit}.", "The files are in git, at commit {commit}.")
LOOSE_ONE = Text("1 bestand staat daar nog niet zo in.", "1 file is not in it as it is now.")
LOOSE = Text("{count} bestanden staan daar nog niet zo in.", "{count} files are not in it as they are now.")
PUBLIC = Text("Deze versie toont alleen wat iedereen mag weten.", "This version shows only what everybody may know.")
MADE = Text("Gemaakt met webcare {version}.", "Made with webcare {version}.")


def title(client: str, language: Language) -> str:
    """The name of the book of a client."""
    return TITLE.in_(language).format(client=client) if client.strip() else UNNAMED.in_(language)
