// 图的变更记录（表） / Changes of the graph
// 图自某个版本以来的变更，按文件：新增、更新、移除。
// since（起始版本（不含）；不给则从头）= null
OPTIONAL MATCH (known:Change)
WHERE known.revision = null
WITH coalesce(max(known.ordinal), 0) AS last
MATCH (c:Change)
WHERE c.ordinal > last AND c.document IS NOT NULL
RETURN c.ordinal AS ordinal, c.revision AS revision, c.document AS document, c.what AS what
ORDER BY ordinal
LIMIT 500
