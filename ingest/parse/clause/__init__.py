"""The responsibility clause: who leads, who answers, who supports (R01-R19)."""
