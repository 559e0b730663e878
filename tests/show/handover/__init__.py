"""Tests of the book as people read it."""
