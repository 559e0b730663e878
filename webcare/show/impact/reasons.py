"""What is said of each reason: of one, and of more; ``{n}`` is how many, ``{of}`` how many there are in all."""

from webcare.impact.verdict import Reason, Why
from webcare.model.text import Language, Text
from webcare.show.numbers import number


def reason_words(reason: Reason, language: Language) -> str:
    """``12 van 1.204 antwoorden zakken alsnog``."""
    one, more = SAID[reason.why]
    said = (one if reason.n == 1 else more).in_(language)
    return said.format(n=number(reason.n, language), of=number(reason.of, language))


def _said(nl: tuple[str, str], en: tuple[str, str]) -> tuple[Text, Text]:
    return Text(nl[0], en[0]), Text(nl[1], en[1])


def _alike(nl: str, en: str) -> tuple[Text, Text]:
    """The same words of one and of more."""
    return Text(nl, en), Text(nl, en)


SAID: dict[Why, tuple[Text, Text]] = {
    Why.FAILING: _said(
        ("{n} van {of} antwoorden zakt alsnog", "{n} van {of} antwoorden zakken alsnog"),
        ("{n} of {of} replies would newly fail", "{n} of {of} replies would newly fail"),
    ),
    Why.PASSING: _said(
        ("{n} van {of} antwoorden slaagt alsnog", "{n} van {of} antwoorden slagen alsnog"),
        ("{n} of {of} replies would newly pass", "{n} of {of} replies would newly pass"),
    ),
    Why.PRIVACY: _said(
        ("een privacyregel meldt 1 bevinding niet meer", "privacyregels melden {n} bevindingen niet meer"),
        ("a privacy rule no longer reports 1 finding", "privacy rules no longer report {n} findings"),
    ),
    Why.FINDINGS: _said(
        (
            "1 bevinding komt erbij of vervalt, zonder dat een antwoord daardoor zakt of slaagt",
            "{n} bevindingen komen erbij of vervallen, zonder dat een antwoord daardoor zakt of slaagt",
        ),
        (
            "1 finding comes or goes, while no reply newly fails or passes",
            "{n} findings come or go, while no reply newly fails or passes",
        ),
    ),
    Why.ANSWERS_FAILING: _said(
        ("{n} van {of} sjablonen zakt", "{n} van {of} sjablonen zakken"),
        ("{n} of {of} templates would fail", "{n} of {of} templates would fail"),
    ),
    Why.ANSWERS_PASSING: _said(
        ("{n} van {of} sjablonen slaagt alsnog", "{n} van {of} sjablonen slagen alsnog"),
        ("{n} of {of} templates would newly pass", "{n} of {of} templates would newly pass"),
    ),
    Why.UNRESOLVED: _said(
        ("in 1 sjabloon klopt een invulveld niet meer", "in {n} sjablonen klopt een invulveld niet meer"),
        (
            "a placeholder no longer resolves in 1 template",
            "a placeholder no longer resolves in {n} templates",
        ),
    ),
    Why.TEXTS: _said(
        ("1 sjabloon wordt anders", "{n} sjablonen worden anders"),
        ("1 template changes", "{n} templates change"),
    ),
    Why.UNREAD: _said(
        ("1 sjabloon is niet meer te lezen", "{n} sjablonen zijn niet meer te lezen"),
        ("1 template can no longer be read", "{n} templates can no longer be read"),
    ),
    Why.TARGETS: _said(
        ("{n} van {of} zaken krijgt een andere norm", "{n} van {of} zaken krijgen een andere norm"),
        ("{n} of {of} cases gets another target", "{n} of {of} cases get another target"),
    ),
    Why.LATE: _said(
        ("{n} van {of} zaken is alsnog te laat", "{n} van {of} zaken zijn alsnog te laat"),
        ("{n} of {of} cases would newly be late", "{n} of {of} cases would newly be late"),
    ),
    Why.TIMELY: _said(
        ("{n} van {of} zaken is niet meer te laat", "{n} van {of} zaken zijn niet meer te laat"),
        ("{n} of {of} cases would no longer be late", "{n} of {of} cases would no longer be late"),
    ),
    Why.MOVED: _alike("bij {n} van {of} zaken verschuift de uiterste tijd", "the due time of {n} of {of} cases moves"),
    Why.AS_IF: _said(
        (
            "had dit al gegolden, dan was het oordeel over {n} van {of} zaken anders geweest",
            "had dit al gegolden, dan was het oordeel over {n} van {of} zaken anders geweest",
        ),
        (
            "had this held already, {n} of {of} cases would have been judged otherwise",
            "had this held already, {n} of {of} cases would have been judged otherwise",
        ),
    ),
    Why.WAITING: _alike(
        "bij {n} van {of} zaken die nu wachten, verschuift de uiterste tijd",
        "the due time of {n} of {of} cases that wait now moves",
    ),
    Why.CONTACT: _said(
        (
            "{n} van {of} vragen gaat naar een andere contactpersoon",
            "{n} van {of} vragen gaan naar een andere contactpersoon",
        ),
        ("{n} of {of} questions would go to another contact", "{n} of {of} questions would go to another contact"),
    ),
    Why.NOBODY: _alike(
        "bij {n} van {of} vragen is niemand meer te bereiken",
        "nobody can be reached any more for {n} of {of} questions",
    ),
    Why.PATH: _said(
        (
            "{n} van {of} vragen volgt een ander pad, naar dezelfde contactpersoon",
            "{n} van {of} vragen volgen een ander pad, naar dezelfde contactpersoon",
        ),
        (
            "{n} of {of} questions takes another path, to the same contact",
            "{n} of {of} questions take another path, to the same contact",
        ),
    ),
    Why.SUGGESTED: _alike(
        "bij {n} van {of} vragen is het voorstel anders", "another answer is suggested for {n} of {of} questions"
    ),
    Why.ASKED_NONE: _alike(
        "bij {n} van {of} vragen is er geen voorstel meer",
        "nothing is suggested any more for {n} of {of} questions",
    ),
}
