"""Floor 3: what a good webcare reply is held against, one file for each rule, in the folder of its family.

A rule's file says everything about it: its docstring is its page (what, why, wrong and right examples), the decorator
its name, level and letter, the function what it finds. A new file in a family's folder is a new rule: the listing, the
help, the README's table and its tests appear by themselves. Nothing here reads a disk, prints, or changes a draft.
"""

from webcare.rules.registry import FAMILIES, load_rules, resolve
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, Option, Rule, rule

__all__ = ["FAMILIES", "Hit", "Option", "Reply", "Rule", "load_rules", "resolve", "rule"]
