"""The embedded engine for large logs: DuckDB runs one definition, in the SQL that it shares with other engines.

``sql/`` is that SQL, table by table; ``reading`` makes its first table from log files, as ``store.line.Reader``
judges them, and ``running`` runs it. What anything means is decided in ``webcare.metrics``; here it is only done again,
for many records at once. Nothing here is imported unless a log is large enough, and nothing reaches for the network.
"""
