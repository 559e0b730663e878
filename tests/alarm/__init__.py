"""From arrivals to phases."""
