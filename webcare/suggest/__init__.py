"""Floor 4: which answer to propose for a question, how sure that is, and what to say when none fits.

Nothing here sends or writes anything; what was learned from the answers lies in the user's cache, never in the client
folder. An answer is proposed only when it is likely to be right: "moet je het antwoord schuldig blijven, zeg dat dan".
"""

from webcare.desk import Desk, Suggested, Suggestion, Verdict, open_desk

__all__ = ["Desk", "Suggested", "Suggestion", "Verdict", "open_desk"]
