// name: event_company
// title: Who took part in the same events
// description: Entities that took part in an event with one of the given entities, those of the best
// description: attested event first.
// param: ids STRINGS required ids of the entities
// param: least INT default=1 only events with so many independent texts
// param: limit INT default=2000 most rows
// column: target STRING
// column: sources INT
// column: events INT
// shape: table
// example: ids=ann-lee-1f2e

MATCH (s:Entity)-[:TOOK_PART]->(v:Event)<-[:TOOK_PART]-(o:Entity)
WHERE s.id IN $ids AND o.id <> s.id AND v.independent_sources >= $least
RETURN o.id AS target, max(v.independent_sources) AS sources, count(DISTINCT v.id) AS events
ORDER BY sources DESC, events DESC, target
LIMIT $limit;
