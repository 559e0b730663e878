"""Floor 4: the answers as the desk keeps them: listed, explained, begun anew, and taken over from another system.

Nothing here judges Dutch (that is lint's) or prints. A file that exists is never overwritten, and an import writes
nothing unless it is asked to. What comes from another system is data: no formula, macro or template in it is run.
"""
