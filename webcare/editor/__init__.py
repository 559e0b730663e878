"""Floor 4: what an editor wants of a text: findings, the page behind one, its fixes, and words to complete.

All of it is pure: a text and its path in, values with code-point offsets out. Nothing here speaks an editor's protocol;
``Places`` turns offsets into the positions of one. It uses ``lint``, so its room lies just above the others of floor 4.
"""

from webcare.editor.completion import Completion, completions
from webcare.editor.desk import Desk
from webcare.editor.fixes import Fix, fixes
from webcare.editor.hover import Hover, hover
from webcare.editor.places import Places, Units

__all__ = ["Completion", "Desk", "Fix", "Hover", "Places", "Units", "completions", "fixes", "hover"]
