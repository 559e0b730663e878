"""Tests of one group of commands, run as a user runs them."""
