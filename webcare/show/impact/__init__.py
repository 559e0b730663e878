"""What a change would have meant: as text, as Markdown and for machines.

Nothing here weighs a change.
"""
