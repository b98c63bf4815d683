// name: events_at
// title: What happened at a place
// description: Events that are put at a place, in the order of their dates, undated ones last.
// param: id STRING required id of the place
// param: since DATE default= only events that ended on or after this day
// param: until DATE default= only events that began on or before this day
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: conflict BOOL
// column: independent_sources INT
// shape: timeline
// example: id=northport-55aa

MATCH (v:Event)-[:AT_PLACE]->(l:Entity {id: $id})
WHERE ($since = '' OR (v.earliest IS NOT NULL AND v.latest >= $since))
  AND ($until = '' OR (v.earliest IS NOT NULL AND left(v.earliest, size($until)) <= $until))
RETURN v.id AS event, v.summary AS summary, v.earliest AS earliest, v.latest AS latest, v.precision AS precision,
  v.status AS status, v.conflict AS conflict, v.independent_sources AS independent_sources
ORDER BY earliest, latest, event
LIMIT $limit;
