// name: time_path
// title: Paths that respect time
// description: From one entity over an event to a third party, and over a later event to another entity: a way
// description: information or money could have gone.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: limit INT default=100 most rows
// column: start DATE
// column: event1 STRING
// column: summary1 STRING
// column: via STRING
// column: name STRING
// column: event2 STRING
// column: summary2 STRING
// column: finish DATE
// shape: timeline
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH (a:Entity {id: $a})-[:TOOK_PART]->(v:Event)<-[:TOOK_PART]-(m:Entity)-[:TOOK_PART]->(w:Event)<-[:TOOK_PART]-(b:Entity {id: $b})
WHERE v.id <> w.id AND m.id <> $a AND m.id <> $b AND $a <> $b
  AND v.earliest IS NOT NULL AND v.latest <= w.earliest
RETURN DISTINCT v.earliest AS start, v.id AS event1, v.summary AS summary1, m.id AS via, m.name AS name,
  w.id AS event2, w.summary AS summary2, w.earliest AS finish
ORDER BY start, event1, via, event2
LIMIT $limit;
