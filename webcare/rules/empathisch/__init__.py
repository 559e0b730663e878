"""Empathisch: the customer feels heard."""
