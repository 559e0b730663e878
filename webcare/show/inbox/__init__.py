"""What needs a reply, for people and for machines.

Nothing here decides what is due.
"""
