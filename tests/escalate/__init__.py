"""Tests of whom to call, and of what the customer and the colleague are told."""
