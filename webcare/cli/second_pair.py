"""The second pair of eyes that a reply of ``webcare reply`` may need before it is sent."""

import sys
from datetime import datetime

import msgspec

from webcare import limits
from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.me import me_if_known
from webcare.cli.review_reading import standing_in
from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.review import change_head, keep, request
from webcare.show import safe
from webcare.show.review.text import why_lines
from webcare.store.files import read_source, rewrite_text, shown
from webcare.store.workspace import Workspace


class SecondPair:
    """``template`` is the answer that the reply was made of, None for the writer's own words."""

    def __init__(self, workspace: Workspace, template: str | None, now: datetime) -> None:
        self.workspace = workspace
        self.template = template
        self.now = now
        try:
            self.me = me_if_known(None, workspace)
        except CannotRun:  # the variable may be about another client's team
            self.me = None

    def must_look(self, draft: Draft) -> bool:
        """Does the team ask that a colleague looks first?"""
        return bool(standing_in(self._known(draft), self.workspace).open)

    def keep(self, draft: Draft) -> None:
        """Keep the reply as a draft that waits for a colleague, and say where, who may look and why."""
        draft = self._known(draft)
        standing = standing_in(draft, self.workspace)
        path = shown(keep(draft, self.workspace, self.now))
        output.write(t(f"niets verstuurd; bewaard in {path}", f"nothing sent; kept in {path}"), sys.stderr)
        for line in why_lines(standing, self.workspace.handbook, output.style().language):
            output.write(f"  {line}", sys.stderr)
        if self.me is None:
            ask = f"webcare review request {safe.path(path)} --by …"
            output.write(f"  {t('vraag het met:', 'ask with:')} {ask}", sys.stderr)
            return
        change = request(draft, standing, self.me, self.now)
        if change is not None:
            source = read_source(path, limits.DRAFT)
            rewrite_text(path, source.text, change_head(source, change))

    def _known(self, draft: Draft) -> Draft:
        return msgspec.structs.replace(draft, template=self.template, author=draft.author or self.me)
