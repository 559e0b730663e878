"""Above floor 4: a week for those who own the causes, made of what the rooms of statistics and mining find.

Nobody is named here: every text of a customer or a colleague goes through ``saying`` before it leaves this room, and a
colleague's pseudonym leaves it only on request. Nothing here formats, and nothing is counted that ``metrics`` and
``stats`` have counted already: cases, repeat contact, moods, promises and clean replies are theirs.
"""
