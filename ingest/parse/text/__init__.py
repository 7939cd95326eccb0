"""Text as such: numerals, scripts, quotation and brackets, sentences, word tables."""
