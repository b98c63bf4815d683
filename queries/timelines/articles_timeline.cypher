// name: articles_timeline
// title: Events of articles
// description: What the given articles report, in order; undated events last.
// param: ids STRINGS required ids of articles
// param: limit INT default=1000 most rows
// column: event STRING
// column: type STRING
// column: earliest STRING
// column: latest STRING
// column: precision STRING
// column: summary STRING
// column: status STRING
// column: independent_sources INT
// column: conflict BOOL
// shape: table
// example: ids=
MATCH (a:Article)-[:REPORTS]->(v:Event)
WHERE a.id IN $ids
RETURN DISTINCT v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest, v.precision AS precision, v.summary AS summary, v.status AS status, v.independent_sources AS independent_sources, v.conflict AS conflict
ORDER BY earliest, latest, event LIMIT $limit;
