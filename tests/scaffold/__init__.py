"""Tests of a new client folder."""
