"""Logs larger than one machine: the same definition in many processes, and what they count added up.

Dask says who does what and does it again where a worker is lost; DuckDB does the work, in the SQL of ``metrics.duck``.
Nothing here decides what anything means, and nothing is imported unless a cluster is asked for. Scheduler and workers
run whatever they are sent: one connects only to a cluster that one trusts. What a log holds is never run.
"""
