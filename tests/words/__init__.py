"""Tests of the word list and of adding to it."""
