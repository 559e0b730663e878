"""Tests of turning a whole draft to je or u."""
