"""What a desk has to do now."""
