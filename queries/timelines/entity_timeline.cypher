// name: entity_timeline
// title: Timeline of an entity
// description: Events somebody or something takes part in, in order, the undated last. A period keeps what it
// description: cannot rule out: an undated event stays unless it was reported before the period.
// param: id STRING required id of the entity
// param: since DATE default= leave out what ended before
// param: until DATE default= leave out what began after
// param: as_of DATE default= only what had been reported by then
// param: limit INT default=100 most rows
// column: event STRING
// column: type STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: summary STRING
// column: status STRING
// column: roles STRING
// column: independent_sources INT
// column: conflict BOOL
// shape: timeline
// example: id=ann-lee-1f2e since=2026-01

MATCH (e:Entity {id: $id})-[p:TOOK_PART]->(v:Event)
WHERE (v.earliest IS NULL OR left(v.earliest, size($until)) <= $until OR $until = '')
  AND (v.latest IS NULL OR v.latest >= $since)
  AND ($as_of = '' OR left(v.first_reported, size($as_of)) <= $as_of)
RETURN v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest, v.precision AS precision,
  v.summary AS summary, v.status AS status,
  p.roles AS roles, v.independent_sources AS independent_sources, v.conflict AS conflict
ORDER BY earliest, latest, event
LIMIT $limit;
