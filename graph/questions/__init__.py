"""The question library: files of `queries/read/`, their headers and parameters."""
