"""Tests of ``webcare.editor``."""
