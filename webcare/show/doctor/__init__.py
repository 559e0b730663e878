"""What the doctor saw, to read and for machines."""
