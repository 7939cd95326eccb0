"""The knowledge graph: records, schema, stores, queries, network measures, exports."""
