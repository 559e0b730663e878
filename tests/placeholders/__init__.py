"""Tests of placeholders in answers."""
