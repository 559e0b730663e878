"""Tests of importing: what other systems have becomes records, once each, and nobody in them is known by name."""
