"""Figures, side by side in one run, with medians: never asserted, always measured."""
