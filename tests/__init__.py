"""Tests of webcare, room by room."""
