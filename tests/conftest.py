"""What all tests share: hypothesis never judges by the clock, and in CI it tries the same examples every time.

A red run can then be run again, and a slow machine is no failure.
"""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("mutation", derandomize=True, deadline=None, max_examples=25, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
