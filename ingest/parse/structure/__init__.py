"""How a document is laid out: lines, numbers, headings, chapters."""
