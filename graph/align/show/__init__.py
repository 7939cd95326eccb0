"""A comparison for readers and programs: rows, lines, pages, workbooks, plain data."""
