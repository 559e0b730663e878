"""Tests of answers filled in."""
