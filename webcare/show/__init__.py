"""Floor 5: results become text for a terminal, JSON, or annotations for CI. The only place that formats.

Nothing here decides or reads a client's files. Everything that came from outside passes ``safe`` on its way out.
"""
