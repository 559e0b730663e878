"""Webcare: the linter looks at itself."""
