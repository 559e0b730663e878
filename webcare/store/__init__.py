"""Floor 2: files become nouns, with the place of every value; and nouns become files, without losing a byte.

What a user or a stranger wrote never raises here: loading returns what could be read, plus findings with file, line,
column and a hint. Only "cannot run at all" raises ``CannotRun``. Nothing in a client folder is executed, no link is
followed out of it, and size, depth and count are bounded (``limits``).
"""
