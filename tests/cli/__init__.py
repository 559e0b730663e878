"""Tests of the command line, by its output and its exit code."""
