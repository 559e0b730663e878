"""What a change means, in words and in every form."""
