"""What needs a reply, for people and for machines."""
