"""Floor 3: which answer fits a question, and how sure that is.

Nothing here knows a workspace, a file of a client or a command: texts go in, numbers come out. Nothing here is
learned from one question to the next, so the same index gives the same answer to the same question.

``features`` turns a text into weighted features; ``learn`` turns example questions into weights and a calibration
(numpy, once); ``index`` keeps those in one memory-mapped file; ``score`` reads them (without numpy, in milliseconds);
``many`` does the same for thousands of questions at once. Where the settings ask for it and the extra is installed,
``encoder`` opens a language model and ``meaning`` compares by what it says beside the words (numpy).
"""
