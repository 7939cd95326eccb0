"""Tasks and measures: where each begins and ends, in prose and in tables, and what holds for all of them."""
