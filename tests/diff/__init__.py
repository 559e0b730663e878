"""Tests of what a change of a client folder means."""
