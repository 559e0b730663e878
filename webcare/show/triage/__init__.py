"""What to do with messages that monitoring found, for a desk to read and for machines.

Nothing here decides what to do.
"""
