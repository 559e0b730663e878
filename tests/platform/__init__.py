"""Each platform's side of what differs between them, on whichever platform the tests run."""
