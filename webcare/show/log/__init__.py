"""The log, for people and for machines."""
