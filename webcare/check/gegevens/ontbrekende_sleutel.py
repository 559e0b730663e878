"""Een sleutel die ontbreekt
A key that is missing

Sommige sleutels zijn nodig: een onderwerp heeft trefwoorden, een antwoord een kenmerk en een titel. Wat niet compleet is,
gebruikt webcare niet.

Some keys are needed: a topic has keywords, an answer an id and a title. What is not complete webcare does not use.

fout: handbook/topics.yaml
    retour: «{name: Retour}»

fout: answers/levertijd.md
    «»Hoi, je pakket komt binnen twee werkdagen.

goed: handbook/topics.yaml
    retour: {name: Retour, keywords: [terugsturen]}
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/ontbrekende-sleutel", Severity.ERROR, __doc__ or "")
