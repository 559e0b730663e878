"""The quiet environment of the command line's own tests."""

from tests.cli.conftest import here, run

__all__ = ["here", "run"]
