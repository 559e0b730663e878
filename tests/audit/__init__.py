"""Tests of webcare.audit."""
