"""Tests of webcare.history."""
