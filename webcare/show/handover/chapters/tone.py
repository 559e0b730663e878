"""How the client sounds: the tone with examples, the words, the names and the client's own rules."""

from collections.abc import Iterator, Mapping

from webcare.model.handbook.rules import OwnRule
from webcare.model.handbook.tone import SignOff, Tone, ToneExample
from webcare.model.handbook.vocabulary import Vocabulary
from webcare.model.text import Text, capital
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Quote, Table
from webcare.show.handover.telling import Teller

TITLE = Text("Toon, met voorbeelden", "Tone, with examples")
ADDRESS = {
    "je": Text("We zeggen je.", "We say je."),
    "u": Text("We zeggen u.", "We say u."),
    "mirror": Text(
        "We zeggen je. Vraagt het bericht van de klant om u, dan zeggen wij ook u.",
        "We say je. Where the customer’s message asks for u, we say u too.",
    ),
}

SIGNED = {
    "any": Text("een naam of initialen", "a name or initials"),
    "initials": Text("onze initialen", "our initials"),
    "first-name": Text("onze voornaam", "our first name"),
    "full-name": Text("onze volledige naam", "our full name"),
}


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """The principles first, then examples, then what can be looked up."""
    yield from tell.lacking("tone")
    tone = tell.entries.tone
    if tone is not None:
        if tone.principles:
            yield Bullets(tone.principles)
        yield Heading(tell.t("Wat we hebben afgesproken", "What we agreed"))
        yield Bullets(list(_agreed(tone, tell)))
        if tone.examples:
            yield Heading(tell.t("Zo niet, zo wel", "Not like this, but like this"))
            for example in tone.examples:
                yield from _example(example, tell)
        yield from _words(tone, tell)
    yield Heading(tell.t("Namen en vaktaal", "Names and jargon"))
    yield from tell.lacking("vocabulary")
    if tell.entries.vocabulary is not None:
        yield from _vocabulary(tell.entries.vocabulary, tell)
    monitoring = tell.entries.monitoring
    if monitoring is not None and monitoring.competitors:
        names = tell.listed(", ".join((one.name, *one.also)) for one in monitoring.competitors)
        yield Paragraph(tell.t(f"Noem in een antwoord nooit: {names}.", f"Never name in a reply: {names}."))
    yield Heading(tell.t("Eigen regels", "Rules of our own"))
    yield from tell.lacking("rules")
    yield from _rules(tell.entries.rules, tell)


def _agreed(tone: Tone, tell: Teller) -> Iterator[str]:
    yield tell.pick(ADDRESS[tone.address])
    register = tell.choice(("tone.Tone", "register"), tone.register)
    yield tell.t(f"De toon is {register}.", f"The register is {register}.")
    if tone.greetings:
        greetings = tell.listed(tone.greetings, Text("of", "or"))
        yield tell.t(f"We beginnen met {greetings}.", f"We begin with {greetings}.")
    yield from _signed(tone.sign_off, tell)
    emoji = tone.emoji
    if emoji.most == 0:
        yield tell.t("We gebruiken geen emoji.", "We use no emoji.")
    else:
        parts = [tell.t(f"Hoogstens {emoji.most} emoji in een antwoord", f"At most {emoji.most} emoji in a reply")]
        if emoji.allowed:
            parts.append(tell.t("alleen deze: ", "only these: ") + " ".join(emoji.allowed))
        if emoji.forbidden:
            parts.append(tell.t("nooit deze: ", "never these: ") + " ".join(emoji.forbidden))
        yield "; ".join(parts) + "."
    yield tell.t(
        f"Een zin telt hoogstens {tone.sentence_words} woorden.", f"A sentence has at most {tone.sentence_words} words."
    )
    if tone.target_words is not None:
        yield tell.t(
            f"We streven naar hoogstens {tone.target_words} woorden in een antwoord.",
            f"We aim at no more than {tone.target_words} words in a reply.",
        )
    if tone.readability is not None:
        yield tell.t(
            f"De Flesch-Douma-score is minstens {tone.readability}.",
            f"The Flesch-Douma score is at least {tone.readability}.",
        )


def _signed(sign_off: SignOff, tell: Teller) -> Iterator[str]:
    if sign_off.style == "none":
        yield tell.t("Een antwoord heeft geen afzender.", "A reply has no signature.")
    else:
        said = tell.pick(SIGNED[sign_off.style])
        mark = sign_off.mark if sign_off.style == "initials" else ""
        before = tell.t(f", met {mark} ervoor", f", with {mark} before them") if mark else ""
        yield tell.t(f"We ondertekenen met {said}{before}.", f"We sign with {said}{before}.")
    if sign_off.closings:
        closings = tell.listed(sign_off.closings, Text("of", "or"))
        yield tell.t(f"We sluiten af met {closings}.", f"We close with {closings}.")


def _example(example: ToneExample, tell: Teller) -> Iterator[BookBlock]:
    yield Paragraph(tell.t("Zo niet:", "Not like this:"))
    yield Quote(example.wrong)
    yield Paragraph(tell.t("Zo wel:", "But like this:"))
    yield Quote(example.right)
    if example.why:
        yield Paragraph(tell.t(f"Waarom: {example.why}", f"Why: {example.why}"))


def _words(tone: Tone, tell: Teller) -> Iterator[BookBlock]:
    why = tell.t("Waarom", "Why")
    if tone.preferred:
        yield Heading(tell.t("Woorden die we kiezen", "Words that we choose"))
        heads = [tell.t("Wij zeggen", "We say"), tell.t("Niet", "Not"), why]
        yield Table(heads, [[one.use, ", ".join(one.instead_of), one.why or ""] for one in tone.preferred], 3)
    if tone.forbidden:
        yield Heading(tell.t("Woorden die we nooit gebruiken", "Words that we never use"))
        heads = [tell.t("Nooit", "Never"), tell.t("Wel", "Instead"), why]
        yield Table(heads, [[one.word, ", ".join(one.use), one.why or ""] for one in tone.forbidden], 3)


def _vocabulary(vocabulary: Vocabulary, tell: Teller) -> Iterator[BookBlock]:
    if vocabulary.names:
        heads = [tell.t("Zo schrijf je het", "Written as"), tell.t("Wat het is", "What it is"), tell.t("Niet", "Not")]
        yield Table(heads, [[one.name, one.what or "", ", ".join(one.wrong)] for one in vocabulary.names], 3)
    if vocabulary.jargon:
        heads = [tell.t("Binnen", "Inside"), tell.t("Bij klanten", "To customers"), tell.t("Waarom", "Why")]
        yield Table(heads, [[one.word, one.use, one.why or ""] for one in vocabulary.jargon], 3)
    if vocabulary.abbreviations:
        heads = [tell.t("Afkorting", "Abbreviation"), tell.t("Betekenis", "Meaning")]
        yield Table(heads, [list(pair) for pair in vocabulary.abbreviations.items()], 2)
    if vocabulary.accept:
        words = ", ".join(vocabulary.accept)
        yield Paragraph(tell.t(f"De spellingcontrole kent ook: {words}.", f"The spelling checker also knows: {words}."))


def _rules(rules: Mapping[str, OwnRule], tell: Teller) -> Iterator[BookBlock]:
    for rule in rules.values():
        level = tell.choice(("rules.OwnRule", "level"), rule.level)
        yield Heading(rule.message, 3)
        limits = [level]
        if rule.channels:
            limits.append(tell.t("alleen op ", "only on ") + tell.channels(rule.channels))
        if rule.topics:
            limits.append(tell.t("alleen bij ", "only about ") + tell.listed(map(tell.topic, rule.topics)))
        yield Paragraph(tell.t("Telt als ", "Counts as ") + "; ".join(limits) + ".")
        bad, good = tell.t("Niet: ", "Not: "), tell.t("Wel: ", "But: ")
        yield Bullets(
            [*_sought(rule, tell), *(f"{bad}{one}" for one in rule.wrong), *(f"{good}{one}" for one in rule.right)]
        )


def _sought(rule: OwnRule, tell: Teller) -> Iterator[str]:
    """The words that the rule looks for, as ``rules.yaml`` has them."""
    if words := [*rule.words, *rule.phrases]:
        yield tell.t("Zoekt naar: ", "Looks for: ") + "; ".join(words)
    if rule.replace:
        yield tell.t("Verander: ", "Replace: ") + "; ".join(f"{one} → {other}" for one, other in rule.replace.items())
    if rule.require is not None:
        then = tell.t("dan hoort erbij: ", "then there should be: ") + tell.listed(rule.require.then, Text("of", "or"))
        if rule.require.when:
            then = tell.t("staat er ", "with ") + tell.listed(rule.require.when, Text("of", "or")) + f", {then}"
        yield capital(then)
