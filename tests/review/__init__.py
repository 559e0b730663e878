"""Tests of ``webcare.review``."""
