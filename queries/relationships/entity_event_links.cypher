// name: entity_event_links
// title: Events of entities
// description: Events that the given entities took part in: one step of a path, the best attested first.
// param: ids STRINGS required ids of the nodes to start from
// param: least INT default=1 only with so many independent texts
// param: limit INT default=1000 most rows
// column: source STRING
// column: edge STRING
// column: type STRING
// column: target STRING
// column: name STRING
// column: sources INT
// column: earliest STRING
// shape: table
// example: ids=
MATCH (a:Entity)-[r:TOOK_PART]->(v:Event)
WHERE a.id IN $ids AND r.independent_sources >= $least
RETURN a.id AS source, r.id AS edge, type(r) AS type, v.id AS target, v.summary AS name, r.independent_sources AS sources, v.earliest AS earliest
ORDER BY sources DESC, edge, source, target
LIMIT $limit;
