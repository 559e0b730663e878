"""Tests of webcare.recording."""
