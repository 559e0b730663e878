"""The engine of suggest."""
