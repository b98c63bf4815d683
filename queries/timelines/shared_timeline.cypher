// name: shared_timeline
// title: Timeline of several entities
// description: Events that any of the entities takes part in, a row for each of them, and how many of them
// description: share the event.
// param: ids STRINGS required ids of the entities
// param: least INT default=1 how many of them must share an event
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
// column: entity STRING
// column: name STRING
// column: roles STRING
// column: together INT
// column: independent_sources INT
// column: conflict BOOL
// shape: timeline
// example: ids=ann-lee-1f2e,city-council-09ab least=2

MATCH (e:Entity)-[:TOOK_PART]->(v:Event)
WHERE e.id IN $ids
  AND (v.earliest IS NULL OR left(v.earliest, size($until)) <= $until OR $until = '')
  AND (v.latest IS NULL OR v.latest >= $since)
WITH v, count(DISTINCT e.id) AS together
WHERE together >= $least
MATCH (v)<-[p:TOOK_PART]-(o:Entity)
WHERE o.id IN $ids
RETURN v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest, v.precision AS precision,
  v.summary AS summary, v.status AS status,
  o.id AS entity, o.name AS name, p.roles AS roles, together,
  v.independent_sources AS independent_sources, v.conflict AS conflict
ORDER BY earliest, latest, event, entity
LIMIT $limit;
