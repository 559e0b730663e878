"""The error gallery: every message with which webcare stops or tells that a file is broken, as a user sees it.

One folder for each message in ``cases/``; ``python -m tests.errors --write`` writes what webcare says there now.
"""
