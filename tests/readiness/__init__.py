"""Tests of the score card of a webcare desk."""
