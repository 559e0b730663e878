"""Floor 3: one client's answers, ready to be asked, and what the client's log says was asked and answered.

Nothing here renders, writes or judges a reply. It joins the engine of ``matching``, which knows no files, to the files
of a client, for every room that asks: ``suggest`` one question, ``mining`` thousands.
"""

from webcare.desk.desk import Desk, Explained, Ranked, Suggested, Suggestion, Verdict, desk_of, open_desk

__all__ = ["Desk", "Explained", "Ranked", "Suggested", "Suggestion", "Verdict", "desk_of", "open_desk"]
