// name: event_entity_links
// title: Entities of events
// description: Entities that took part in the given events: one step of a path.
// param: ids STRINGS required ids of the nodes to start from
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
MATCH (v:Event)<-[r:TOOK_PART]-(b:Entity)
WHERE v.id IN $ids
RETURN v.id AS source, r.id AS edge, type(r) AS type, b.id AS target, b.name AS name, r.independent_sources AS sources, v.earliest AS earliest
ORDER BY source, edge LIMIT $limit;
