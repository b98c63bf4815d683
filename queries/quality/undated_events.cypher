// name: undated_events
// title: Undated events
// description: Events without any date, those in most articles first: what a closer reading may date.
// param: type STRING default= only events of this type
// param: limit INT default=100 most rows
// column: event STRING
// column: type STRING
// column: summary STRING
// column: latest DATE
// column: articles INT
// shape: table
// example: type=arrest

MATCH (v:Event)
WHERE v.earliest IS NULL AND ($type = '' OR v.type = $type)
RETURN v.id AS event, v.type AS type, v.summary AS summary, v.latest AS latest,
  COUNT { MATCH (v)<-[:REPORTS]-(:Article) } AS articles
ORDER BY articles DESC, event
LIMIT $limit;
