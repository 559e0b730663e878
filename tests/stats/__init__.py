"""Statistics that a team lead believes."""
