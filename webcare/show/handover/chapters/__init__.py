"""One module for each chapter of the book: its ``TITLE``, and its ``blocks`` as a ``Teller`` tells them.

A chapter without facts says so kindly, and which file to fill.
"""
