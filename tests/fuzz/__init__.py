"""Whatever anybody writes: webcare ends with an answer, or with what is wrong and where. It never breaks.

``formats/`` has a strategy for each format: documents made from the model, the same ones damaged, and noise. The tests
give them to the commands and to the rooms behind them, and hold what comes out against ``promises``. ``suites/`` are
the cases of others for YAML and JSON. ``targets/`` are for atheris, which looks for new code paths by itself.

A run takes some twenty seconds. For more, say how many examples each test may try:

    WEBCARE_FUZZ=10000 pytest tests/fuzz

An environment variable and no option of pytest: pytest asks only the conftest of the folder that is named for options,
so an option would be unknown as soon as somebody runs ``pytest``.

Nothing here asserts what a message says; that is for the tests of the room that says it.
"""
