"""Een bestand in het handboek dat niemand leest
A file in the handbook that nobody reads

webcare leest alleen bestanden met een naam die het kent, zoals topics.yaml of een bestand in de map topics. Wat in een
ander bestand staat, doet niets.

webcare reads only files with a name that it knows, such as topics.yaml or a file in the folder topics. What stands in
another file does nothing.

fout: handbook/topic.yaml
    «»retour: {name: Retour, keywords: [terugsturen]}

goed: handbook/topics/retour.yaml
    retour: {name: Retour, keywords: [terugsturen]}
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/onbekend-bestand", Severity.WARNING, __doc__ or "")
