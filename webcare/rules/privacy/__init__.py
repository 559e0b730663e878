"""Privacy: personal data stays where it belongs."""
