"""Tests of pseudonyms: keys, pseudonyms, and texts without people."""
