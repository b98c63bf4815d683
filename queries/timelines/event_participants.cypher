// name: event_participants
// title: Who took part in an event, and where
// description: Entities that took part in an event, with their roles, and the places where it happened.
// param: id STRING required id of the event
// param: limit INT default=100 most rows
// column: relation STRING
// column: entity STRING
// column: name STRING
// column: kind STRING
// column: roles STRING
// column: independent_sources INT
// column: article STRING
// column: start INT
// column: stop INT
// column: edge STRING
// shape: graph
// example: id=v-4b1d77aa

MATCH (v:Event {id: $id})-[r:TOOK_PART|AT_PLACE]-(e:Entity)
RETURN type(r) AS relation, e.id AS entity, e.name AS name, e.kind AS kind,
  CASE WHEN type(r) = 'TOOK_PART' THEN r.roles ELSE 'place' END AS roles, r.independent_sources AS independent_sources,
  r.article AS article, r.start AS start, r.stop AS stop, r.id AS edge
ORDER BY relation DESC, independent_sources DESC, entity, edge
LIMIT $limit;
