// name: event_places
// title: Where events happened
// description: Places at which events are put, those of most events first.
// param: since DATE default= only events that ended on or after this day
// param: until DATE default= only events that began on or before this day
// param: limit INT default=2000 most rows
// column: place STRING
// column: events INT
// column: earliest DATE
// column: latest DATE
// shape: table
// example: since=2024

MATCH (v:Event)-[:AT_PLACE]->(l:Entity)
WHERE ($since = '' OR (v.earliest IS NOT NULL AND v.latest >= $since))
  AND ($until = '' OR (v.earliest IS NOT NULL AND left(v.earliest, size($until)) <= $until))
RETURN l.id AS place, count(DISTINCT v.id) AS events, min(v.earliest) AS earliest, max(v.latest) AS latest
ORDER BY events DESC, place
LIMIT $limit;
