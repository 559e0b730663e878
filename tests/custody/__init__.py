"""Tests of custody: what is erased, kept, handed over and shared, whatever happens on the way."""
