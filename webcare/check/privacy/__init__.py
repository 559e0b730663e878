"""Rules about personal data in the files of a client folder. One file each."""
