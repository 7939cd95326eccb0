"""Documents in, records out: read, parse, resolve. The only package that imports spaCy and file readers."""
