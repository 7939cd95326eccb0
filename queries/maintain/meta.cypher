// What the graph says of itself; no row for an empty graph.
MATCH (m:Meta {id: $id})
RETURN m.revision AS revision, m.schema_version AS schema_version, m.rules_version AS rules_version,
       m.registry AS registry, m.changes AS changes
