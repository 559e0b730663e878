"""Eerlijk: nothing is promised or put off without saying what comes of it."""
