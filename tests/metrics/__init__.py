"""The metrics: the engine against an oracle of its own, the vectors of METRICS.md, and one example per sentence."""
