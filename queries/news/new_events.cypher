// name: new_events
// title: Events first reported since
// description: Events that no article before that day reports, those of most independent texts first.
// param: since DATE required the first day
// param: limit INT default=200 most rows
// column: event STRING
// column: type STRING
// column: summary STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: conflict BOOL
// column: first_reported DATE
// column: independent_sources INT
// shape: timeline
// example: since=2024-03-01

MATCH (v:Event)
WHERE v.first_reported >= $since
RETURN v.id AS event, v.type AS type, v.summary AS summary, v.earliest AS earliest, v.latest AS latest,
  v.precision AS precision, v.status AS status, v.conflict AS conflict, v.first_reported AS first_reported,
  v.independent_sources AS independent_sources
ORDER BY independent_sources DESC, first_reported DESC, event
LIMIT $limit;
