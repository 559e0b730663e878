"""Floor 2: Dutch. Words, sentences, the anatomy of a reply, phrases, spelling, verb forms, feelings.

Nothing here knows a client, a channel or a rule, and nothing reads a disk but this room's own data files.
"""
