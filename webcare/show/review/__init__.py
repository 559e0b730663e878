"""What waits for a second pair of eyes, for people and for machines.

Nothing here decides who may look.
"""
