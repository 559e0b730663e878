"""Tests of what a change would have meant."""
