"""How each number was counted, in words: what ``--explain`` and the report's last page say."""

from typing import NamedTuple

from webcare.model.text import Text


class Explanation(NamedTuple):
    """A metric: its name for people, what it measures, and what does and does not count."""

    name: Text
    what: Text
    counts: Text


HUMAN = Text(
    "Een menselijk antwoord is van een collega, is aangekomen, en is geen bot, automatisch bericht of campagne.",
    "A human reply is by a colleague, has arrived, and is no bot, automatic message or campaign.",
)
METRICS: dict[str, Explanation] = {
    "first_response_time": Explanation(
        Text("eerste reactie", "first response"),
        Text(
            "Van het eerste bericht van de klant tot het eerste menselijke antwoord.",
            "From the customer's first message to the first human reply.",
        ),
        Text(
            "Een tussenbericht telt mee. Begonnen wij het gesprek, dan loopt de klok vanaf het eerste bericht daarna.",
            "A holding reply counts. When we began the thread, the clock runs from the first message after that.",
        ),
    ),
    "handoff_response_time": Explanation(
        Text("reactie na de bot", "response after hand-off"),
        Text(
            "Van de laatste overdracht door een bot tot het eerste menselijke antwoord daarna.",
            "From a bot's last hand-off to the first human reply after it.",
        ),
        Text(
            "Alleen van zaken die een bot overdroeg; de eerste reactie staat er los van.",
            "Only of cases that a bot handed over; it is counted apart from the first response.",
        ),
    ),
    "first_answer_time": Explanation(
        Text("eerste antwoord", "first answer"),
        Text(
            "Van het eerste bericht van de klant tot het eerste antwoord dat geen tussenbericht is.",
            "From the customer's first message to the first reply that is not a holding reply.",
        ),
        Text(
            "Wat een tussenbericht is, zegt het logboek (reply_kind). Zegt het niets, dan beslissen de woorden: "
            "24 van de 26 tussenberichten in onze proef werden herkend, en geen van de 26 andere ten onrechte.",
            "What is a holding reply, the log says (reply_kind). Where it does not, the words decide: 24 of the 26 "
            "holding replies in our trial were recognised, and none of the 26 others by mistake.",
        ),
    ),
    "next_response_time": Explanation(
        Text("volgende reactie", "next response"),
        Text(
            "Van het oudste bericht zonder antwoord tot het eerstvolgende menselijke antwoord.",
            "From the oldest unanswered message to the next human reply.",
        ),
        Text(
            "Elke beurt telt, ook de eerste. Een tweede antwoord achter elkaar voegt niets toe.",
            "Each turn counts, the first too. A second reply in a row adds nothing.",
        ),
    ),
    "first_resolution_time": Explanation(
        Text("eerste oplossing", "first resolution"),
        Text(
            "Van het eerste bericht van de klant tot de eerste keer dat de zaak was opgelost.",
            "From the customer's first message to the first time that the case was resolved.",
        ),
        Text("Ook als de zaak later weer openging.", "Also when the case was reopened later."),
    ),
    "full_resolution_time": Explanation(
        Text("volledige oplossing", "full resolution"),
        Text(
            "Van het eerste bericht van de klant tot de laatste keer dat de zaak was opgelost.",
            "From the customer's first message to the last time that the case was resolved.",
        ),
        Text("Alleen van zaken die opgelost zijn gebleven.", "Only of cases that stayed resolved."),
    ),
    "requester_wait_time": Explanation(
        Text("wachttijd van de klant", "requester wait"),
        Text(
            "Alle tijd waarin de zaak nieuw, open of aangehouden was, tot de laatste oplossing.",
            "All the time in which the case was new, open or on hold, up to the last resolution.",
        ),
        Text(
            "De tijd waarin wij op de klant wachtten (pending) telt niet. Alleen van opgeloste zaken.",
            "Time in which we waited for the customer (pending) does not count. Only of resolved cases.",
        ),
    ),
    "response_rate": Explanation(
        Text("beantwoord", "answered"),
        Text(
            "Beantwoorde zaken gedeeld door zaken die een antwoord nodig hebben.",
            "Answered cases divided by cases that need a reply.",
        ),
        Text(
            "Bedankjes en wat volgens het logboek geen antwoord nodig heeft, staan er apart bij. In onze proef werden "
            "alle 35 bedankjes herkend, en geen van de 36 andere berichten ten onrechte.",
            "Thank-yous, and what needs no reply according to the log, stand apart. In our trial all 35 thank-yous "
            "were recognised, and none of the 36 other messages by mistake.",
        ),
    ),
    "within_target": Explanation(
        Text("binnen de norm", "within target"),
        Text(
            "Zaken met een eerste reactie op tijd, gedeeld door alle die beantwoord zijn of al te laat.",
            "Cases with a first response in time, divided by all that are answered or past due.",
        ),
        Text(
            "De eerste norm in targets.yaml die past, geldt, in de versie van de dag waarop de zaak begon. Wat open "
            "is en nog op tijd kan, telt niet mee. Precies op tijd is op tijd.",
            "The first target in targets.yaml that matches holds, in the version of the day when the case began. What "
            "is open and not yet due is in neither. At the due second is in time.",
        ),
    ),
    "reopens": Explanation(
        Text("heropend", "reopened"),
        Text("Hoe vaak een opgeloste zaak weer openging.", "How often a case that was resolved was opened again."),
        Text(
            "Door een bericht van de klant binnen de reopen-window, of door een collega. Een bedankje heropent niets.",
            "By a message of the customer within the reopen window, or by a colleague. A thank-you reopens nothing.",
        ),
    ),
    "csat": Explanation(
        Text("tevreden", "satisfied"),
        Text("Het aandeel vieren en vijven van alle cijfers.", "The share of fours and fives of all ratings."),
        Text(
            "Op een schaal van 5. Klanten zonder cijfer tellen niet mee.",
            "On a scale of 5. Customers who gave no rating do not count.",
        ),
    ),
}
"""By the names of ``--explain``: every metric of the report."""
CLOCKS = Text(
    "Kloktijd is de tijd zoals de klant hem beleeft. Openingstijd is alleen de tijd waarin het team open was, "
    "volgens de openingstijden die op die dag golden. Een antwoord buiten openingstijd op een bericht uit dezelfde "
    "sluiting telt 0 seconden openingstijd, en wordt apart genoemd.",
    "Calendar time is time as the customer lives it. Business time is only the time in which the desk was open, by "
    "the hours in force on that day. A reply while closed to a message of the same closed period counts 0 business "
    "seconds, and is named apart.",
)
RANK = Text(
    "Mediaan en p90 zijn echte waarden uit de reeks (nearest rank): van alle wachttijden op volgorde de middelste, en "
    "die waar 90 van de 100 niet boven komen. Nooit een gemiddelde van gemiddelden.",
    "Median and p90 are values that occurred (nearest rank): of all times in order the middle one, and the one that 90 "
    "in 100 do not exceed. Never an average of averages.",
)
CASES = Text(
    "Een zaak begint bij een bericht van een klant na een stilte van {gap}, of meer dan {window} na de oplossing. Een "
    "eerder bericht heropent de zaak.",
    "A case begins at a customer's message after a silence of {gap}, or more than {window} after its resolution. An "
    "earlier message reopens it.",
)
EXPECTED = {1: 53, 2: 65}
"""Percent of customers who expect a reply within so many hours."""
EXPECTATION = Text(
    "53% van de klanten verwacht binnen 1 uur antwoord, 65% binnen 2 uur en 14% meteen (WikiMotive 2013, over "
    "Twitter).",
    "53% of customers expect a reply within 1 hour, 65% within 2 hours and 14% at once (WikiMotive 2013, about "
    "Twitter).",
)
