// name: entity_event_places
// title: Where the events of an entity happened
// description: Places of the events that an entity took part in, those of most events first.
// param: id STRING required id of the entity
// param: since DATE default= only events that ended on or after this day
// param: until DATE default= only events that began on or before this day
// param: limit INT default=2000 most rows
// column: place STRING
// column: events INT
// column: earliest DATE
// column: latest DATE
// shape: table
// example: id=ann-lee-1f2e

MATCH (e:Entity {id: $id})-[:TOOK_PART]->(v:Event)-[:AT_PLACE]->(l:Entity)
WHERE ($since = '' OR (v.earliest IS NOT NULL AND v.latest >= $since))
  AND ($until = '' OR (v.earliest IS NOT NULL AND left(v.earliest, size($until)) <= $until))
RETURN l.id AS place, count(DISTINCT v.id) AS events, min(v.earliest) AS earliest, max(v.latest) AS latest
ORDER BY events DESC, place
LIMIT $limit;
