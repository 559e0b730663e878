"""Tests of what a handover is made of."""
