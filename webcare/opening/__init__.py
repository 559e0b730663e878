"""Floor 4: when the desk is open, as a colleague and a customer ask it. Nothing here prints or reads a clock."""

from webcare.opening.days import Day, day_of, special_days, undecided, week_of
from webcare.opening.notice import notice
from webcare.opening.now import Standing, standing

__all__ = ["Day", "Standing", "day_of", "notice", "special_days", "standing", "undecided", "week_of"]
