"""``python -m webcare``."""

from webcare.cli import script

script()
