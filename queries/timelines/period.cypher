// name: period
// title: What happened in a period
// description: Dated events of a period, of whatever entity, that lie in it wholly or in part.
// param: since DATE required first day
// param: until DATE required last day
// param: type STRING default= only events of this type
// param: status STRING default= happened, planned, denied, hypothetical, ongoing, alleged
// param: limit INT default=100 most rows
// column: event STRING
// column: type STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: summary STRING
// column: status STRING
// column: independent_sources INT
// column: conflict BOOL
// shape: timeline
// example: since=2026-02 until=2026-03

MATCH (v:Event)
WHERE left(v.earliest, size($until)) <= $until AND coalesce(v.latest, v.earliest) >= $since
  AND ($type = '' OR v.type = $type) AND ($status = '' OR v.status = $status)
RETURN v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest, v.precision AS precision,
  v.summary AS summary, v.status AS status,
  v.independent_sources AS independent_sources, v.conflict AS conflict
ORDER BY earliest, latest, event
LIMIT $limit;
