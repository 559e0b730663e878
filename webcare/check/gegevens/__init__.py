"""Rules about the files themselves: can they be read, and is each value what it should be? One file each."""
