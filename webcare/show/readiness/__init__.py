"""The readiness card as text, Markdown and JSON.

Nothing is judged here.
"""
