"""Floor 1: the nouns of webcare, and nothing but nouns.

Nothing here touches a disk, a clock, a terminal or the environment, and nothing here decides: the rooms above do.
"""
