"""The parts of a reply: whose words they are, how it greets, and who signs it."""

from __future__ import annotations

import pytest

from webcare.language.reading import Reading

GREETINGS = {
    "Hoi Sanne, je pakket komt.": ("Hoi Sanne,", "hoi", "Sanne"),
    "Hoi Sanne! Je pakket komt.": ("Hoi Sanne!", "hoi", "Sanne"),
    "Hoi Sanne je pakket komt.": ("Hoi Sanne", "hoi", "Sanne"),
    "Hoi Sanne\nJe pakket komt.": ("Hoi Sanne", "hoi", "Sanne"),
    "Hoi Sanne: je pakket komt.": ("Hoi Sanne", "hoi", "Sanne"),
    "Hoi lieve Sanne, wat leuk!": ("Hoi lieve Sanne,", "hoi", "lieve Sanne"),
    "@sanne 👋 Hallo Sanne 😊, fijn.": ("Hallo Sanne 😊,", "hallo", "Sanne"),
    "Hey @sanne_vd, fijn.": ("Hey @sanne_vd,", "hey", "@sanne_vd"),
    "Goedemorgen! Je pakket komt.": ("Goedemorgen!", "goedemorgen", None),
    "Dag Els. Je pakket komt.": ("Dag Els.", "dag", "Els"),
    "Hallo allemaal, dank!": ("Hallo allemaal,", "hallo", "allemaal"),
    "Beste Jan-Willem en Anna, dank.": ("Beste Jan-Willem en Anna,", "beste", "Jan-Willem en Anna"),
    "Beste mevrouw van der Berg,\n\nDank.": ("Beste mevrouw van der Berg,", "beste", "mevrouw van der Berg"),
    "Beste mevr. Jansen, dank.": ("Beste mevr. Jansen,", "beste", "mevr. Jansen"),
    "Geachte heer/mevrouw, dank.": ("Geachte heer/mevrouw,", "geachte", "heer/mevrouw"),
    "Beste {{ naam }}, dank.": ("Beste {{ naam }},", "beste", "{{ naam }}"),
    "> Hallo klant\n\nHoi Sanne, dank.": ("Hoi Sanne,", "hoi", "Sanne"),
    "<!-- Hoi Jan, -->\nHoi Sanne, dank.": ("Hoi Sanne,", "hoi", "Sanne"),
    "Je pakket komt.": None,
    "Beste wensen voor het nieuwe jaar!": None,
    "Gegroet Jan, fijn.": None,
    "> Hoi Sanne,": None,
}


@pytest.mark.parametrize("text", GREETINGS)
def test_greeting(text: str) -> None:
    found = Reading(text).greeting
    shown = found and (text[found.start : found.end], found.word, found.name and text[slice(*found.name)])
    assert shown == GREETINGS[text]


SIGN_OFFS = {
    "Het komt morgen. ^SV": ("^SV", "", "SV"),
    "Het komt morgen.^SV": ("^SV", "", "SV"),
    "Het komt morgen. ^ Femke": ("^ Femke", "", "Femke"),
    "Het komt morgen. ^Sanne de Vries": ("^Sanne de Vries", "", "Sanne de Vries"),
    "Het komt morgen! ^SV 👋 #lampen": ("^SV 👋 #lampen", "", "SV"),
    "Het staat hier: ^SV https://lamp.example": ("^SV https://lamp.example", "", "SV"),
    "Het komt morgen. /Femke": ("/Femke", "", "Femke"),
    "Het komt morgen.\n– Femke": ("– Femke", "", "Femke"),
    "Het komt morgen. Groet, Femke": ("Groet, Femke", "groet", "Femke"),
    "Tot snel! 👋 Groetjes Mees": ("Groetjes Mees", "groetjes", "Mees"),
    "Fijne vlucht ✈️ Groetjes,\nMaud :)": ("Groetjes,\nMaud :)", "groetjes", "Maud"),
    "Dank.\n\nSportieve groet,\nKim": ("Sportieve groet,\nKim", "sportieve groet", "Kim"),
    "Dank.\n\nHoogachtend,\nP. Smit": ("Hoogachtend,\nP. Smit", "hoogachtend", "P. Smit"),
    "Dank. M.v.g. Femke": ("M.v.g. Femke", "m.v.g", "Femke"),
    "Dank.\n\nMet vriendelijke groet,\n\nSanne Visser\nKlantenservice\nNoorderlamp": (
        "Met vriendelijke groet,\n\nSanne Visser\nKlantenservice\nNoorderlamp",
        "met vriendelijke groet",
        "Sanne Visser",
    ),
    "Dank. Groet, Marloes (eigenaar)": ("Groet, Marloes (eigenaar)", "groet", "Marloes (eigenaar)"),
    "Dank. Groet, {{ afzender }}": ("Groet, {{ afzender }}", "groet", "{{ afzender }}"),
    "Dank.\n\nMet vriendelijke groet,": ("Met vriendelijke groet,", "met vriendelijke groet", ""),
    "Dank. Fijne avond! Femke": ("Fijne avond! Femke", "fijne avond", "Femke"),
    "Dank. Tot snel, Team Noorderlamp": ("Tot snel, Team Noorderlamp", "tot snel", "Team Noorderlamp"),
    "Gecondoleerd. Veel sterkte. Anja": ("Veel sterkte. Anja", "veel sterkte", "Anja"),
    "Daar ligt hij. Veel plezier, Bo": ("Veel plezier, Bo", "veel plezier", "Bo"),
    "Het komt goed! Prettige dag, Anja": ("Prettige dag, Anja", "prettige dag", "Anja"),
    "Hoi Bo, hij ligt klaar. Veel plezier, Bo": None,
    "Wat lief. xx Femke": ("xx Femke", "xx", "Femke"),
    "Het komt morgen.\n\nFemke de Vries": ("Femke de Vries", "", "Femke de Vries"),
    "Het komt morgen. ^SV\n\n> Groet, Jan": ("^SV", "", "SV"),
    "Het komt morgen. ^SV <!-- let op -->": ("^SV", "", "SV"),
    "Hoi Sanne, het komt. Tot snel, Sanne": None,
    "Het komt morgen.\n\nBedankt": None,
    "We doen de groeten aan Jan. Tot morgen.": None,
    "De lamp is 5 > 3 watt.": None,
    "> Groet, Jan\n\nHet komt morgen.": None,
    "Femke": None,
}


@pytest.mark.parametrize("text", SIGN_OFFS)
def test_sign_off(text: str) -> None:
    found = Reading(text).sign_off
    shown = found and (text[found.start : found.end], found.closing, found.sender)
    assert shown == SIGN_OFFS[text]


FOREIGN = {
    "quoted lines": ("> Hoi,\n> groet Jan\nHoi Jan. ^SV", ["> Hoi,\n> groet Jan\n"]),
    "quoted lines with CR": ("> Hoi\rHoi Jan. ^SV", ["> Hoi\r"]),
    "an indented quotation": ("Hoi.\n  > citaat\nDag.", ["  > citaat\n"]),
    "a comment on its line": ("Hoi.\n<!-- een\nnotitie -->\nDag.", ["<!-- een\nnotitie -->"]),
    "a comment inside a line": ("Hoi <!-- x --> en <!-- y --> dag.", ["<!-- x -->", "<!-- y -->"]),
    "fenced code": ("Typ:\n```\n> de de\n```\nKlaar.", ["```\n> de de\n```\n"]),
    "a comment in a quotation": ("> a <!-- b\nDag. -->", ["> a <!-- b\n"]),
    "more than, inside a line": ("5 > 3", []),
    "a comment that never closes": ("Hoi <!-- dag dag.\nNog een regel.", []),
    "a fence that never closes": ("Hoi\n```\ndag dag.", []),
    "a second fence that never closes": ("```\na\n```\nb\n```\nc", ["```\na\n```\n"]),
}


@pytest.mark.parametrize(("text", "foreign"), FOREIGN.values(), ids=FOREIGN)
def test_what_is_not_ours(text: str, foreign: list[str]) -> None:
    reading = Reading(text)
    assert [text[span.start : span.end] for span in reading.foreign] == foreign
    assert len(reading.own) == len(text)
    held = "".join(token.text for token in reading.tokens if token.kind != "newline")
    assert held == "".join(reading.own.split())


def test_a_thousand_quoted_lines_are_one_span() -> None:
    assert Reading("> a\n" * 1000 + "Hoi. ^SV").foreign == [(0, 4000)]
