"""Floor 4: conversations that other systems keep, as records of our log, and our log as a table.

Nobody comes in by name: handles, names and texts are pseudonymised before anything is written. What is unsure is not
guessed: the importer says what it saw. Nothing that is in a log is changed or removed here.
"""

from webcare.importing.foreign import Asked, Importer
from webcare.importing.intake import Imported, run, sample
from webcare.importing.making import Maker
from webcare.importing.sources import SOURCES, SYSTEMS, importer_of, refuse_other

__all__ = [
    "SOURCES",
    "SYSTEMS",
    "Asked",
    "Imported",
    "Importer",
    "Maker",
    "importer_of",
    "refuse_other",
    "run",
    "sample",
]
