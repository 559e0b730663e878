"""Tests of the answers as the desk keeps them."""
