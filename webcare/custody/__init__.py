"""Floor 4: what becomes of people's data in a client folder: kept no longer than needed, erased, handed over, shared.

A log is replaced whole or stays as it was, whatever happens meanwhile; what is not concerned keeps its every byte.
Nothing here leaves the folder, follows a link out of it, shows personal data, or prints.
"""
