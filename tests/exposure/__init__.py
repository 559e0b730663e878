"""Tests of exposure: personal data where others come."""
