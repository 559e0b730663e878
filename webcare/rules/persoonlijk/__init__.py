"""Persoonlijk: one person writes to another."""
