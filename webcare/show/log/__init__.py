"""The log, for people and for machines.

Nothing here reads or writes a log.
"""
