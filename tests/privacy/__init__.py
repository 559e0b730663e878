"""Tests of personal data: found, checked and masked."""
