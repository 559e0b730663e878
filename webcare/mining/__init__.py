"""Floor 4: what the log teaches about the answers: which questions they miss, and what they cover.

Nothing here changes an answer by itself: proposals come out, and only ``write`` puts them on disk. What leaves this
room has no personal data: questions and replies are pseudonymised here, before anybody sees them.
"""
