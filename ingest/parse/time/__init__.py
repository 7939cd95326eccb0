"""Deadlines: dates, periods, recurring duties, and what they govern."""
