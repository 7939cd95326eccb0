"""Which documents belong together: named, near in text, and decided by a curator."""
