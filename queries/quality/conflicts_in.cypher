// name: conflicts_in
// title: Disputed dates in several articles
// description: Events that the given articles report and to which sources give times that cannot all be true.
// param: ids STRINGS required ids of articles
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: independent_sources INT
// column: conflict BOOL
// shape: table
// example: ids=

MATCH (a:Article)-[:REPORTS]->(v:Event)
WHERE a.id IN $ids AND v.conflict
RETURN DISTINCT v.id AS event, v.summary AS summary, v.earliest AS earliest, v.latest AS latest,
  v.precision AS precision, v.status AS status, v.independent_sources AS independent_sources, v.conflict AS conflict
ORDER BY independent_sources DESC, event
LIMIT $limit;
