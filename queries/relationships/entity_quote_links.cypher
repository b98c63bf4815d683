// name: entity_quote_links
// title: Utterances of and about entities
// description: What the given entities said, and what was said about or to them: one step of a path, the best attested first.
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
MATCH (a:Entity)-[r:SAID|ABOUT|ADDRESSED_TO]-(q:Quote)
WHERE a.id IN $ids AND r.independent_sources >= $least
RETURN DISTINCT a.id AS source, r.id AS edge, type(r) AS type, q.id AS target, q.text AS name, r.independent_sources AS sources, q.said_earliest AS earliest
ORDER BY sources DESC, edge, source, target
LIMIT $limit;
