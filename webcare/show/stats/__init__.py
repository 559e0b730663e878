"""Statistics, for people and for machines."""
