"""Tests of ``webcare.final``."""
