"""Een samenvoegconflict van git dat is blijven staan
A merge conflict of git that was left in

Twee mensen veranderden dezelfde regels, en git liet beide versies staan. Tot iemand kiest, leest webcare het bestand niet.
Haal één versie weg, en ook de regels met <<<<<<<, ======= en >>>>>>>.

Two people changed the same lines, and git left both versions. Until somebody chooses, webcare does not read the file.
Remove one version, and the lines with <<<<<<<, ======= and >>>>>>> too.

fout: handbook/tone.yaml
    «<<<<<<<» HEAD
    address: je
    =======
    address: u
    >>>>>>> klant/u-vorm

goed: handbook/tone.yaml
    address: u
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/samenvoegconflict", Severity.ERROR, __doc__ or "")
