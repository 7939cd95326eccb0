// Hold the graph's version until the transaction ends: writers go one after the other.
MATCH (m:Meta {id: $id})
SET m.caption = m.caption
RETURN m.revision AS revision
