"""Een tekst die te lang is om tijdens het typen na te kijken
A text that is too long to check while you type

In een editor kijkt webcare bij elke aanslag na wat er staat. Een heel lange tekst laat het dan met rust: bewaar hem, en
gebruik 'webcare lint'.

In an editor webcare checks what is there at each keystroke. It leaves a very long text alone then: save it, and use
'webcare lint'.

fout: drafts/lang.md
    «»Hoi, je pakket komt binnen twee werkdagen. ⨉ 4000

goed: drafts/kort.md
    Hoi, je pakket komt binnen twee werkdagen.
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/te-lang", Severity.ADVICE, __doc__ or "")
