"""Floor 4: statistics that a team lead believes.

What is measured is defined in ``metrics``; here it is asked for, compared and explained. Nothing here prints, and no
figure is made without saying from how many cases.
"""
