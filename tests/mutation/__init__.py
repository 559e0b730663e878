"""Which faults in the code would the tests not notice? Run by hand: ``python -m tests.mutation``."""
