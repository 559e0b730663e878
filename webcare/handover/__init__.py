"""Above floor 4: a client's handbook handed over: the facts of its book, and the proof that nothing was left behind.

Nothing here formats or words a text, writes a file, or says who a customer is: names of customers and what they wrote
never leave the log, and colleagues in a log are called as the log calls them. A part that cannot be gathered is named,
never passed over in silence. This package imports none of its modules: ``verify`` needs but a few.
"""
