"""The areas, each a list of cases."""

from tests.hostile.areas import (
    asked,
    disk,
    drafts,
    exports,
    handbook,
    logs,
    repositories,
    settings,
    templates,
    together,
)
from tests.hostile.case import Case

AREAS: dict[str, list[Case]] = {
    module.__name__.rpartition(".")[2]: module.CASES
    for module in (handbook, templates, settings, logs, drafts, disk, repositories, exports, asked, together)
}
