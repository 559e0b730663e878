"""Statistics, for people and for machines.

No case is counted here.
"""
