"""Begrijpelijk: the customer understands it at once."""
