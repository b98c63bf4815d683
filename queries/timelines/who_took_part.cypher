// name: who_took_part
// title: Who took part in an event
// description: The entities of an event with their roles, the best attested first.
// param: id STRING required id of the event
// param: limit INT default=100 most rows
// column: entity STRING
// column: name STRING
// column: kind STRING
// column: roles STRING
// column: independent_sources INT
// shape: table
// example: id=v-4b1d77aa

MATCH (v:Event {id: $id})<-[p:TOOK_PART]-(e:Entity)
RETURN e.id AS entity, e.name AS name, e.kind AS kind, p.roles AS roles, p.independent_sources AS independent_sources
ORDER BY independent_sources DESC, name, entity
LIMIT $limit;
