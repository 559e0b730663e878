"""The answers listed, explained and taken over, for people and for machines."""
