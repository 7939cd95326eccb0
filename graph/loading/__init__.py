"""Documents into the graph: one transaction a document, nothing written twice, nothing left behind."""
