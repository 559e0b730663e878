"""Een bestand dat geen geldige YAML is
A file that is not valid YAML

Klopt het inspringen niet, of staat er ': ' in een tekst zonder aanhalingstekens, dan kan webcare het bestand niet lezen.
Ankers, tags en een tweede document mogen niet: wie het bestand leest, moet kunnen zien wat er staat.

When the indentation is wrong, or ': ' stands in a text without quotation marks, webcare cannot read the file. Anchors,
tags and a second document are not allowed: who reads the file must be able to see what it says.

fout: handbook/tone.yaml
    address: je
    greetings: [Hoi, Hallo
    emoji«:» {most: 1}

fout: handbook/tone.yaml
    greetings: «&begroeting [»Hoi]

fout: handbook/facts.yaml
    telefoon: 050 000 11 01
    openingstijd: «"»van 9 tot 5

goed: handbook/tone.yaml
    address: je
    greetings: [Hoi, Hallo]
    principles: ["Kort: één alinea."]
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/yaml", Severity.ERROR, __doc__ or "")
