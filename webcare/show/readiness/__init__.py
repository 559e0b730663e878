"""The readiness card as text, Markdown and JSON."""
