"""What all tests share: in CI, hypothesis tries the same examples every time, so that a red run can be run again."""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
