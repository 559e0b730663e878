"""What the log teaches about the answers, for people and for machines; every figure says how it was counted.

Nothing is learned here.
"""
