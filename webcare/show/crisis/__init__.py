"""How a crisis stands, and what to do, for people and for machines.

Nothing here decides which phase it is.
"""
