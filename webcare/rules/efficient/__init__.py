"""Efficiënt: what was asked is answered, in one go."""
