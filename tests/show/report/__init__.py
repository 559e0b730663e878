"""Tests of the page that ``webcare stats --format html`` writes."""
