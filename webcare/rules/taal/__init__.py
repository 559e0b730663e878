"""Foutloos: faultless Dutch."""
