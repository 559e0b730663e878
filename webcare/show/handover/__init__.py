"""The book of a handover: its chapters in words, and those as a page, Markdown or PDF.

Nothing here gathers facts: a chapter tells what the book holds.
"""
