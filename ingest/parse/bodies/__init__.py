"""Names of bodies: which stretch of text names one, and what a list leaves out (R20)."""
