"""Een webcare.toml die geen geldige TOML is
A webcare.toml that is not valid TOML

In webcare.toml staat tekst tussen aanhalingstekens en een groep tussen haken. Is één regel fout, dan geldt geen enkele
instelling.

In webcare.toml a text stands between quotation marks and a group between brackets. When one line is wrong, no setting
holds at all.

fout: webcare.toml
    client = «L»ichthuis

goed: webcare.toml
    client = "Lichthuis"
    [lint.rules."begrijpelijk/lange-zin"]
    max-words = 18
"""

from webcare.check.rule import told_while_reading
from webcare.model.finding import Severity

told_while_reading("gegevens/toml", Severity.ERROR, __doc__ or "")
