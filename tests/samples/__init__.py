"""The sample client's conversation log: who wrote what, when and how it was answered, made up from one seed.

Nothing here reads the handbook or the clock: the same seed gives the same bytes on every platform and Python.
"""
