"""``webcare log``: the conversation log: added to, taken over from elsewhere, shown, verified."""

from webcare.cli.app import group
from webcare.cli.log_add import add_
from webcare.cli.log_export import export_
from webcare.cli.log_import import import_
from webcare.cli.log_show import show_
from webcare.cli.log_verify import verify_
from webcare.model.text import Text

app = group(
    Text("Het logboek van gesprekken: schrijven, lezen en controleren.", "The conversation log: write, read, verify."),
    {"add": add_, "import": import_, "export": export_, "show": show_, "verify": verify_},
)
