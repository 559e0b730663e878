"""Faults at every write boundary of the real commands: killed, refused, interrupted, two at a time."""
