"""The material for Neo4j Browser: a style, a guide in two forms, every question as a saved query.

Everything is derived from the schema and the query library; no store is opened. `kit.files()` gives the material,
`fengong browser-kit DIR` writes it, the folder `browser/` of the repository holds what it writes.
"""
