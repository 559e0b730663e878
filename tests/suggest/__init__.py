"""Suggesting answers."""
