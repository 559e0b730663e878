"""The limits: each at its edge, raised, and out of reach of a client folder."""
