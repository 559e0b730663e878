"""The week for those who own the causes, for people and for machines.

No message is counted here.
"""
