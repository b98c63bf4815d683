// name: story_timeline
// title: Timeline of a story
// description: Events of a story in order, the undated last.
// param: id STRING required id of the story
// param: since DATE default= leave out what ended before
// param: until DATE default= leave out what began after
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
// example: id=t-harbour-3c11

MATCH (t:Story {id: $id})<-[:IN_STORY]-(v:Event)
WHERE (v.earliest IS NULL OR left(v.earliest, size($until)) <= $until OR $until = '')
  AND (v.latest IS NULL OR v.latest >= $since)
RETURN v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest, v.precision AS precision,
  v.summary AS summary, v.status AS status,
  v.independent_sources AS independent_sources, v.conflict AS conflict
ORDER BY earliest, latest, event
LIMIT $limit;
