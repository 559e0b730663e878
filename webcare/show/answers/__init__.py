"""The answers listed, explained and taken over, for people and for machines.

Nothing here picks or writes an answer.
"""
