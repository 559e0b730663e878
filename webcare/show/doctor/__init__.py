"""What the doctor saw, to read and for machines.

Nothing here looks at a machine or a folder.
"""
