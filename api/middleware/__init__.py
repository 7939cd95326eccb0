"""What surrounds every request: identity, log, limits, keys, and headers. Plain ASGI, one concern a file."""
