"""Text as it is compared: folding, verbatim runs, what does not count, likeness of wording."""
