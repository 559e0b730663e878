"""Kenmerken die nergens sluiten
Keys that are never closed

Een concept mag beginnen met kenmerken tussen twee regels '---'. Ontbreekt de tweede, dan leest webcare alles als tekst.
Alleen 'webcare lint' zegt dit: concepten kijkt 'webcare check' niet na.

A draft may begin with keys between two lines '---'. Without the second one webcare reads all of it as text. Only 'webcare
lint' says so: 'webcare check' does not look at drafts.

fout: drafts/levertijd.md
    «---»
    channel: x
    Hoi, je pakket komt binnen twee werkdagen.

goed: drafts/levertijd.md
    ---
    customer-name: Jan
    ---
    Hoi Jan, je pakket komt binnen twee werkdagen.
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/open-kenmerken", Severity.ERROR, __doc__ or "")
