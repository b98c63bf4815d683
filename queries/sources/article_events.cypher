// name: article_events
// title: What an article reports
// description: Events that an article reports, as they stand in its text, with its own claim of time and status.
// param: id STRING required id of the article
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: type STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: conflict BOOL
// column: independent_sources INT
// column: start INT
// column: stop INT
// shape: table
// example: id=a-1f2e

MATCH (a:Article {id: $id})-[r:REPORTS]->(v:Event)
RETURN v.id AS event, v.summary AS summary, v.type AS type, r.earliest AS earliest, r.latest AS latest,
  r.precision AS precision, r.status AS status, v.conflict AS conflict, v.independent_sources AS independent_sources,
  r.start AS start, r.stop AS stop
ORDER BY start, stop, event
LIMIT $limit;
