"""The documentation is true: what it shows is run, what it lists is generated."""
