// name: events_of_articles
// title: Events that articles report
// description: Each event that any of the articles reports, with the extractor's own measure and when it was first
// description: reported; undated events last.
// param: ids STRINGS required ids of articles
// param: limit INT default=1000 most rows
// column: event STRING
// column: type STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: summary STRING
// column: status STRING
// column: independent_sources INT
// column: conflict BOOL
// column: confidence FLOAT
// column: first_reported DATE
// shape: timeline
// example: ids=

MATCH (a:Article)-[:REPORTS]->(v:Event)
WHERE a.id IN $ids
RETURN DISTINCT v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest,
  v.precision AS precision, v.summary AS summary, v.status AS status, v.independent_sources AS independent_sources,
  v.conflict AS conflict, v.extraction_score AS confidence, v.first_reported AS first_reported
ORDER BY earliest, latest, event
LIMIT $limit;
