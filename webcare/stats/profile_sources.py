"""How other systems count a first response, in words, and where that is written.

Only what could be read is said; where the documentation is silent or at odds with itself, that is said too.
"""

from typing import NamedTuple

from webcare.model.text import Text
from webcare.stats.profiles import Name


class Source(NamedTuple):
    """What the words rest on."""

    title: str
    where: str


class Difference(NamedTuple):
    """How a system counts otherwise than webcare; ``about`` names the number of a row that it is about."""

    said: Text
    about: str | None = None


SOURCES: dict[Name, tuple[Source, ...]] = {
    "zendesk": (
        Source("Zendesk help: Calculating first reply time", "support.zendesk.com/hc/en-us/articles/4408821871642"),
        Source(
            "Zendesk help: About native Support time duration metrics",
            "support.zendesk.com/hc/en-us/articles/4408834848154",
        ),
        Source(
            "Zendesk help: How does Zendesk record its business hour metrics?",
            "support.zendesk.com/hc/en-us/articles/5654110765338",
        ),
    ),
    "chatwoot": (
        Source(
            "Chatwoot help: How to read Conversations Reports?",
            "chatwoot.com/hc/user-guide/articles/1724140319-how-to-read-conversations-report",
        ),
        Source(
            "Chatwoot source: reporting_event_listener.rb, reporting_event_helper.rb, message.rb",
            "github.com/chatwoot/chatwoot",
        ),
    ),
    "facebook": (
        Source(
            "Facebook Help Center on response rate and response time, as quoted in 2016-2019",
            "pegasusventures.us, blog.spsdgtl.com, 07heavenmarketing.co.uk",
        ),
        Source("Facebook Help Center on the badge Very responsive to messages", "facebook.com/help"),
    ),
}
DIFFERENCES: dict[Name, tuple[Difference, ...]] = {
    "zendesk": (
        Difference(
            Text(
                "Eén tijd per ticket: wie in hetzelfde gesprek later opnieuw iets vraagt, telt niet nog eens.",
                "One time per ticket: somebody who asks something new in the same conversation later does not count "
                "again.",
            ),
            "later",
        ),
        Difference(
            Text(
                "De tijd loopt vanaf het ontstaan van het ticket, ook als dat met een bedankje begint.",
                "The time runs from the creation of the ticket, also when that begins with a thank-you.",
            )
        ),
        Difference(
            Text(
                "Maakte een collega het ticket, dan loopt de tijd vanaf dat bericht, en telt diens volgende reactie.",
                "When an agent made the ticket, the time runs from that message, and the agent's next reply counts.",
            ),
            "ours",
        ),
        Difference(
            Text(
                "Bots en automatische berichten tellen niet, net als hier. Over antwoorden die niet aankomen zegt de "
                "documentatie niets: hier tellen ze voor Zendesk mee.",
                "Bots and automatic messages do not count, as here. Of replies that do not arrive the documentation "
                "says nothing: here they count for Zendesk.",
            )
        ),
        Difference(
            Text(
                "Kloktijd en openingstijd, elk met één rooster voor de hele duur: dat van het moment van de reactie. "
                "Dat is hier niet nagerekend; de openingstijd is die van hours.yaml, dag voor dag.",
                "Calendar time and business hours, each by one schedule for the whole duration: the one at the time "
                "of the reply. That was not done here; business time is that of hours.yaml, day by day.",
            )
        ),
        Difference(
            Text(
                "Welk cijfer Explore toont, kies je in Explore; hier staat de mediaan.",
                "Which figure Explore shows you choose in Explore; here it is the median.",
            )
        ),
    ),
    "chatwoot": (
        Difference(
            Text(
                "Het gemiddelde, en niet de mediaan: een paar zaken van dagen trekken het ver omhoog.",
                "The mean, not the median: a few cases of days pull it far up.",
            )
        ),
        Difference(
            Text(
                "Eén tijd per gesprek: wie later opnieuw iets vraagt, telt niet nog eens.",
                "One time per conversation: somebody who asks something new later does not count again.",
            ),
            "later",
        ),
        Difference(
            Text(
                "Na een bot loopt de tijd vanaf de overdracht (of de heropening), en niet vanaf de vraag van de klant.",
                "After a bot the time runs from the hand-off (or the reopening), not from the customer's question.",
            ),
            "handed",
        ),
        Difference(
            Text(
                "Begonnen wij het gesprek, dan is ons eerste bericht zelf de reactie: 0 seconden.",
                "When we began the conversation, our first message is itself the response: 0 seconds.",
            ),
            "ours",
        ),
        Difference(
            Text(
                "Bots, campagnes en automatische regels tellen niet, net als hier; een antwoord dat niet aankomt wel.",
                "Bots, campaigns and automation rules do not count, as here; a reply that does not arrive does.",
            )
        ),
        Difference(
            Text(
                "Of een opgelost gesprek doorgaat of een nieuw begint, hangt van de inbox af; hier is een gesprek wat "
                "het in het logboek is. Volgens de hulp gaat een periode over de gesprekken die toen begonnen, volgens "
                "de broncode over de reacties van toen; hier geldt --period-by.",
                "Whether a resolved conversation goes on or a new one begins depends on the inbox; here a conversation "
                "is what it is in the log. A period holds the conversations created in it according to the help, the "
                "responses given in it according to the source; here --period-by decides.",
            )
        ),
        Difference(
            Text(
                "De openingstijd is het weekrooster van de inbox; over feestdagen staat er niets. Hier is het die van "
                "hours.yaml.",
                "Business hours are the inbox's weekly ones; nothing is said of holidays. Here they are those of "
                "hours.yaml.",
            )
        ),
    ),
    "facebook": (
        Difference(
            Text(
                "Alleen privéberichten, en alleen het eerste na 24 uur stilte. Hier staat wat Facebook zou tonen als "
                "al jullie privéberichten via Messenger kwamen; de rij eronder is webcare over dezelfde dagen.",
                "Private messages only, and only the first after 24 hours of silence. This is what Facebook would show "
                "if all your private messages came by Messenger; the row below is webcare over the same days.",
            )
        ),
        Difference(
            Text(
                "De reactietijd is het gemiddelde van de snelste 90%: het traagste tiende telt niet mee.",
                "The response time is the mean of the fastest 90%: the slowest tenth does not count.",
            )
        ),
        Difference(
            Text(
                "Een antwoord van een bot telt mee; een automatisch direct antwoord of een afwezigheidsbericht niet. "
                "Wat na 24 uur komt, telt als niet beantwoord.",
                "A bot's reply counts; an instant reply or an away message does not. What comes after 24 hours counts "
                "as not answered.",
            )
        ),
        Difference(
            Text(
                "Het gaat over de 30 dagen tot het laatste bericht dat telt; zijn dat er minder dan 10, dan over de "
                "laatste 10. Het label zelf gaat over 7 dagen; dat is hier niet apart nagerekend.",
                "It is about the 30 days up to the last message that counts; when these are fewer than 10, about the "
                "last 10. The badge itself is about 7 days; that was not done here.",
            )
        ),
        Difference(
            Text(
                "Wat je op afwezig of klaar zet, laat Facebook weg; het logboek weet dat niet. Deze uitleg is die van "
                "2016 tot 2019: Facebook kan intussen anders tellen.",
                "Facebook leaves out what you mark as done or get while away; the log does not know of that. This is "
                "the explanation of 2016 to 2019: Facebook may count otherwise by now.",
            )
        ),
    ),
}
"""In the order of their weight."""
