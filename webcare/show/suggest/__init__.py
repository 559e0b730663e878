"""What was suggested, for people and for machines."""
