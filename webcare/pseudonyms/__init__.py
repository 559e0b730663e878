"""Between floors 2 and 3: the key of a client, the pseudonyms made with it, and a text without the people in it.

Nothing here reads or writes a log, and no key is ever shown: what has a key knows how to hide it. What is the client's
own (its numbers, its domains, its accounts) is told apart from what is somebody's.
"""

from webcare.pseudonyms.keys import Key, open_key
from webcare.pseudonyms.pseudonymiser import Pseudonymiser

__all__ = ["Key", "Pseudonymiser", "open_key"]
