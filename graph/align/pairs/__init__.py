"""Which unit of one document goes with which of the other, and what the pair is called."""
