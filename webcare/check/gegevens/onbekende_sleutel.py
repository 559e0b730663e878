"""Een sleutel die webcare niet kent
A key that webcare does not know

Vaak is het een tikfout. Een onbekende sleutel doet niets, en dat merk je pas als het ertoe doet; daarom zegt webcare het
meteen.

It is often a slip of the keyboard. An unknown key does nothing, and you notice only when it matters; so webcare says so
at once.

fout: handbook/tone.yaml
    «adress → address»: je

fout: webcare.toml
    client = "Lichthuis"
    «taal» = "nl"

goed: handbook/tone.yaml
    address: je
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/onbekende-sleutel", Severity.ERROR, __doc__ or "")
