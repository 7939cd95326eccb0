// 图 · 一项任务的原文 / One task
// 一项任务的原文、责任分句、引号用语，以及它在文件全文中的位置。
// task（任务）= '430000-2021-1458c594.3'
MATCH p = (t:Task {id: '430000-2021-1458c594.3'})-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS|ADVANCES|DUE|HAS_TARGET|HAS_ACTION|HAS_MEASURE|CITES]->(x)
RETURN p ORDER BY x.id LIMIT 299
