"""The shapes of answers: what clients rely on, one noun a file."""
