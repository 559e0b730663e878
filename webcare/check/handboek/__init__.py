"""Rules about the handbook: is it right, and is it complete? One file each."""
