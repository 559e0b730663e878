"""What differs between Linux, macOS and Windows, and nothing else: files, names, processes, the console.

No other room asks which platform it runs on to write a file, to end a process or to print. Nothing is decided here
about a client's content, and nothing is told to a user: these functions raise ``OSError``, as the system does, and
``reason`` says in words what such an error means.
"""
