"""Een bestand dat niet te lezen is
A file that cannot be read

webcare leest gewone tekstbestanden in UTF-8. Een bestand uit een ouder programma, een link naar buiten de klantmap of een
bestand dat je niet mag openen, wordt overgeslagen. Sla het opnieuw op als UTF-8, of zet het zelf in de map.

webcare reads plain text files in UTF-8. A file from an older program, a link out of the client folder or a file that you
may not open is passed over. Save it again as UTF-8, or put the file itself in the folder.

fout: handbook/facts.yaml (latin-1)
    telefoon: 050 000 11 01
    adres: Caf«»é Lamp

fout: answers/levertijd.md (utf-16)
    «»Hoi

goed: handbook/facts.yaml
    telefoon: 050 000 11 01
    adres: Café Lamp
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/onleesbaar", Severity.ERROR, __doc__ or "")
