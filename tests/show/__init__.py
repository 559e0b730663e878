"""Tests of what becomes of results."""
