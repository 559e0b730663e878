"""How much of everything is read. Sizes are bytes unless they say otherwise."""

DRAFT = 1_000_000
"""One draft; a reply is a thousand times smaller."""
HANDBOOK_FILE = 1_000_000
ANSWER = 200_000
CONFIG = 100_000
LOG_LINE = 1_000_000
BATCH_LINE = 1_000_000
THREAD = 500
"""Messages of a thread that are looked at, the last ones."""
MESSAGE = 20_000
"""Characters of a customer's or an earlier message that are looked at, the first ones; nobody reads on."""
RECENT = 4_000_000
"""The end of the log that shows what was sent lately: some 10,000 messages."""
YAML_DEPTH = 24
YAML_NODES = 100_000
FILES = 20_000
"""Files in one folder of a client."""
PROBLEMS = 200
"""Findings reported for one file; the rest are counted."""
