"""Zakelijk: to the point, in the client's own words."""
