"""Tests of webcare check."""
