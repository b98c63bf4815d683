// name: shared_events
// title: Events that two entities share
// description: Events both take part in, with their roles and the place.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: limit INT default=100 most rows
// column: event STRING
// column: type STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: summary STRING
// column: status STRING
// column: roles_a STRING
// column: roles_b STRING
// column: place_id STRING
// column: place STRING
// shape: timeline
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH (a:Entity {id: $a})-[p:TOOK_PART]->(v:Event)<-[o:TOOK_PART]-(b:Entity {id: $b})
WHERE a.id <> b.id
OPTIONAL MATCH (v)-[:AT_PLACE]->(l:Entity)
RETURN v.id AS event, v.type AS type, v.earliest AS earliest, v.latest AS latest, v.precision AS precision,
  v.summary AS summary, v.status AS status,
  p.roles AS roles_a, o.roles AS roles_b, l.id AS place_id, l.name AS place
ORDER BY earliest, latest, event, place_id
LIMIT $limit;
