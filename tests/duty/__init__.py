"""Tests of who is on duty."""
