"""webcare: a toolkit for Dutch webcare teams, on plain files in git."""

__version__ = "0.1.0"
