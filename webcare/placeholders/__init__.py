"""Floor 2: placeholders in answers. Jinja2's syntax, read by Jinja2's parser, filled in by walking a small tree.

Client text is never compiled or run. Only these are known: ``{{ naam }}``, ``{{ facts.telefoon }}``,
``{{ hours.klantenservice }}``, ``{{ targets.x }}``, argument-free filters, ``{% if naam %}`` with ``else``, and
``{% include "fragment" %}``. Everything else is a finding with its place. Nothing here touches a disk.
"""

from webcare.placeholders.fill import Filled, fill
from webcare.placeholders.tree import Part, read_placeholders

__all__ = ["Filled", "Part", "fill", "read_placeholders"]
