"""The words of the page: its headings, and what stands around the figures."""

from webcare.model.text import Language, Text
from webcare.stats import explain

CLOSED = Text("dicht", "closed")
TITLE = Text("Reactietijden", "Response times")
PAGE = {
    "contents": Text("Inhoud", "Contents"),
    "skip": Text("Naar de cijfers", "To the figures"),
    "overview": Text("In het kort", "In short"),
    "spread": Text("Hoe snel", "How fast"),
    "week": Text("Wanneer", "When"),
    "course": Text("Hoe het ging", "How it went"),
    "tables": Text("Alle cijfers", "All figures"),
    "counted": Text("Hoe is dit geteld?", "How was this counted?"),
    "metrics": Text("De maten", "The metrics"),
    "rules": Text("Zo tellen we", "How we count"),
    "hours": Text("Openingstijden in deze periode", "Opening hours in this period"),
    "figures": Text("De cijfers", "The figures"),
    "made": Text("Gemaakt met webcare", "Made with webcare"),
    "no_replies": Text("Hier is nog te weinig beantwoord.", "Too little was answered yet."),
    "no_hours": Text(
        "Er zijn geen openingstijden; er is dus alleen in kloktijd gemeten.",
        "There are no opening hours, so all is in calendar time.",
    ),
}
NOT_DRAWN = Text("Minder dan 10 is niet getekend.", "Fewer than 10 is not drawn.")
SHARED = Text(
    "Dit rapport is om te delen: wat uit minder dan 10 zaken komt, is weggelaten of staat er als <10.",
    "This report is for sharing: what comes from fewer than 10 cases is left out, or reads <10.",
)
RULES = (explain.HUMAN, explain.RANK)
"""What holds for every figure, besides what the text report closes with."""


def page_words(language: Language) -> dict[str, str]:
    """``PAGE`` in a language."""
    return {name: text.in_(language) for name, text in PAGE.items()}
