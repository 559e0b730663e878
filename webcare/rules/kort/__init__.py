"""Kort: no word too many."""
