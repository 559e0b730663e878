"""The statistics as one HTML file that needs nothing else: no network, no script, no font, no picture beside it.

Nothing is counted here: every figure comes from the tallies of a report, added up at most. No text of others reaches
the page unescaped, no style stands outside the one style sheet whose hash the page's policy names, and an SVG keeps
only the elements and attributes on ``drawing``'s list.
"""
