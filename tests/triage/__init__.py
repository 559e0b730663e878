"""Tests of webcare.triage."""
