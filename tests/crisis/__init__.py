"""The crisis plan: how it stands, a drill, and what other commands do."""
