"""Floor 3: what webcare measures, defined once: which messages count, how conversations become cases, and both clocks.

The words are those of the field: first response time, next response time, resolution time. Help desks disagree on
what they mean, so each is spelt out where it is computed. Times are whole seconds since 1970 (UTC); durations are whole
seconds. Nothing here prints, reads a handbook's files or knows what time it is now.
"""
