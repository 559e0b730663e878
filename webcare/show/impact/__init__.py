"""What a change would have meant: as text, as Markdown and for machines."""
