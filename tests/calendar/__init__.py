"""Opening hours, holidays and business time."""
