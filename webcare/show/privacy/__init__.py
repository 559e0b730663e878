"""What ``webcare privacy`` found and did, for people and for machines; never personal data in full."""
