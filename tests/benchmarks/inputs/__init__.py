"""The inputs of the benchmarks, made with a seed: the same again on every machine."""
