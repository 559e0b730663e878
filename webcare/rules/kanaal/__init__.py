"""Kanaal: fit for the channel it goes out on."""
