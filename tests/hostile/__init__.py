"""Hostile input through the real commands: cases are data, by area; each run is held against the promises.

``python -m tests.hostile [AREA…]`` runs every command on every case; ``--few`` two for each case, as the suite does.
What may not happen here: a case that only a look inside could judge. What counts is what a user, a terminal and a disk
see: the exit code, both outputs, the files, the processes, the time and the memory.
"""
