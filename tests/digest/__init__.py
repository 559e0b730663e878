"""The digest of a small week, and its parts."""
