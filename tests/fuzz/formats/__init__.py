"""What to feed to webcare: for each format its valid documents, those documents damaged, and noise."""
