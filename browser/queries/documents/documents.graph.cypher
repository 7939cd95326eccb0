// 已读入的文件（图） / Documents
// 已读入图中的文件，可按年度、地区筛选，也可按标题、文号、发文机关中的文字查找。
// year（只看此年度的文件）= 2021
MATCH p = (d:Document)-[:HAS_SECTION]->(s:Section)
WHERE d.year = 2021
RETURN p ORDER BY d.id, s.ordinal LIMIT 150
