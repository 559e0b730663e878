"""``webcare doctor``: does webcare itself work here?"""

import os
from datetime import UTC, datetime

from webcare.cli import output
from webcare.cli.options import Client, Form, Lang, TextOrJson
from webcare.doctor import State, examine
from webcare.show import machine
from webcare.show.doctor.machine import doctor_json
from webcare.show.doctor.text import doctor_lines
from webcare.store.workspace import open_workspace


def command(
    form: Form = TextOrJson.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Kijk of webcare hier goed werkt: wat er is, wat er ontbreekt, wat verouderd is.

    De exitcode is 1 als er iets niet werkt.
    ---
    See whether webcare works well here: what is there, missing, or out of date.

    The exit code is 1 when something does not work.
    """
    examined = examine(open_workspace(".", client), os.environ, datetime.now(UTC))
    if form is TextOrJson.json:
        output.write(machine.pretty(doctor_json(examined)))
    else:
        output.write_lines(doctor_lines(examined, output.style()))
    return int(any(item.state is State.WRONG for item in examined.items))
