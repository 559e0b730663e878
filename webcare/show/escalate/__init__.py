"""Whom to call, and a year of it, for people, for machines and for calendars.

Nothing here decides who is on duty.
"""
