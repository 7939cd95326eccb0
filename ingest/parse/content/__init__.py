"""What a task speaks of: targets, themes, quoted terms, citations, bodies mentioned."""
