"""Floor 4: what customers may expect now, to publish. Nothing here prints or reads a clock.

It is what was measured lately, not what was promised; while closed the next opening is named instead.
"""

from webcare.expected.publishing import Published, publish

__all__ = ["Published", "publish"]
