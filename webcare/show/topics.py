"""The pages of ``webcare help`` that are about more than one file or command."""

from webcare.model.text import Text
from webcare.show.limits_page import limits_page

TOPICS: dict[str, tuple[Text, Text]] = {
    "start": (
        Text("je eerste kwartier", "your first quarter of an hour"),
        Text(
            """webcare init klant              maak een klantmap; beantwoord de vragen
webcare check klant             zie wat er nog ontbreekt
webcare check --readiness       zie wat je het eerst doet
webcare lint antwoord.md        kijk een antwoord na voordat je het verstuurt
webcare suggest "waar blijft…"  vind het antwoord dat past
webcare rule                    lees waar webcare op let""",
            """webcare init client             make a client folder; answer the questions
webcare check client            see what is still missing
webcare check --readiness       see what to do first
webcare lint reply.md           check a reply before you send it
webcare suggest "where is my…"  find the answer that fits
webcare rule                    read what webcare looks at""",
        ),
    ),
    "placeholders": (
        Text("invulvelden in antwoorden", "placeholders in answers"),
        Text(
            """{{ naam }}                       een invulveld; beschrijf het onder variables
{{ facts.telefoon }}             een feit uit facts.yaml
{{ hours.klantenservice }}       de openingstijden, zoals ze vandaag zijn
{{ targets.x }}                  de norm voor het eerste antwoord op X
{{ naam | upper }}               een filter: upper, lower, capitalize, title of trim
{% if naam %}Hoi {{ naam }}{% else %}Hoi{% endif %}
{% include "openingstijden" %}   een stuk uit answers/fragments/

Meer kan er niet, met opzet: een antwoord van iemand anders voert nooit iets uit.
Onder een kop zoals '## x' staat de tekst voor dat kanaal.""",
            """{{ naam }}                       a placeholder; describe it under variables
{{ facts.telefoon }}             a fact of facts.yaml
{{ hours.klantenservice }}       the opening hours, as they are on the day
{{ targets.x }}                  the target for a first response on X
{{ naam | upper }}               a filter: upper, lower, capitalize, title or trim
{% if naam %}Hoi {{ naam }}{% else %}Hoi{% endif %}
{% include "openingstijden" %}   a piece of answers/fragments/

There is no more, on purpose: an answer of somebody else never executes anything.
Under a heading such as '## x' stands the text for that channel.""",
        ),
    ),
    "exit-codes": (
        Text("wat webcare een script vertelt", "what webcare tells a script"),
        Text(
            """0    klaar, en niets op of boven --fail-on (standaard: warning)
1    bevindingen; of niemand bereikbaar, of een doel niet gehaald
2    webcare kan dit niet uitvoeren: verkeerd gebruik, geen klantmap, onleesbaar bestand
3    een fout in webcare zelf; wat er misging staat in een bestand
130  afgebroken met Ctrl-C

'diff', 'suggest' en 'crisis status' geven hun oordeel alleen met --exit-code zo door.""",
            """0    done, and nothing at or above --fail-on (default: warning)
1    findings; or nobody reachable, or a goal missed
2    webcare cannot run this: wrong usage, no client folder, an unreadable file
3    a bug in webcare itself; what went wrong is in a file
130  interrupted with Ctrl-C

'diff', 'suggest' and 'crisis status' tell their verdict this way only with --exit-code.""",
        ),
    ),
    "ci": (
        Text("het handboek nakijken bij elke wijziging", "checking the handbook on every change"),
        Text(
            """webcare init --ci github         schrijft een workflow voor GitHub Actions
webcare init --ci gitlab         schrijft een sjabloon voor GitLab CI

Die doen bij elke wijziging drie dingen:
webcare check --settings-from BASIS    het handboek en de antwoorden nakijken
webcare diff BASIS..HEAD               zeggen wat de wijziging betekent
webcare diff BASIS..HEAD --impact      zeggen wat ze in het verleden had veranderd

--settings-from haalt instellingen en uitzonderingen uit de basis: een voorstel van een
buitenstaander kan dus geen regels voor zichzelf uitzetten.""",
            """webcare init --ci github         writes a workflow for GitHub Actions
webcare init --ci gitlab         writes a template for GitLab CI

On every change these do three things:
webcare check --settings-from BASE     check the handbook and the answers
webcare diff BASE..HEAD                say what the change means
webcare diff BASE..HEAD --impact       say what it would have changed in the past

--settings-from takes settings and exceptions from the base: a stranger's proposal
cannot switch rules off for itself.""",
        ),
    ),
    "limits": (Text("hoeveel webcare van alles leest", "how much webcare reads of everything"), limits_page()),
}
"""By name: what the page is about, and the page."""
ALSO = {"limieten": "limits", "grenzen": "limits"}
"""What a page may be asked for by as well."""
