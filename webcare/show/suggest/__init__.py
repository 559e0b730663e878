"""What was suggested, for people and for machines.

Nothing is ranked here.
"""
