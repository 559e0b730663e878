"""Rules about the answers: can they be sent? One file each."""
