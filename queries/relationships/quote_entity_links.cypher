// name: quote_entity_links
// title: Entities of utterances
// description: Who said the given utterances, whom they are about and to whom they were said: one step of a path, the best attested first.
// param: ids STRINGS required ids of the nodes to start from
// param: least INT default=1 only with so many independent texts
// param: hub INT default=1000000000 pass no entity that is in more articles
// param: exempt STRINGS default= ids of entities that may be in any number of articles
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
MATCH (q:Quote)-[r:SAID|ABOUT|ADDRESSED_TO]-(b:Entity)
WHERE q.id IN $ids AND r.independent_sources >= $least AND (b.articles <= $hub OR b.id IN $exempt)
RETURN DISTINCT q.id AS source, r.id AS edge, type(r) AS type, b.id AS target, b.name AS name, r.independent_sources AS sources, q.said_earliest AS earliest
ORDER BY sources DESC, edge, source, target
LIMIT $limit;
