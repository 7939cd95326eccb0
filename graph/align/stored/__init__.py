"""Documents taken out of the graph for comparison, and comparisons put into it."""
