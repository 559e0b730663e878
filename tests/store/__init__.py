"""Tests of the store: files become nouns, nouns become files."""
