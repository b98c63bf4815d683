// name: entity_links
// title: Links between entities
// description: Edges between the given entities and others, in either direction: one step of a path, the best attested first.
// param: ids STRINGS required ids of the nodes to start from
// param: least INT default=1 only with so many independent texts
// param: hub INT default=1000000000 pass no entity that is in more articles
// param: exempt STRINGS default= ids of entities that may be in any number of articles
// param: comentions BOOL default=true with co-mentions
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
MATCH (a:Entity)-[r:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN|OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED|CITES|CO_MENTIONED]-(b:Entity)
WHERE a.id IN $ids AND coalesce(r.independent_sources, 1) >= $least AND (b.articles <= $hub OR b.id IN $exempt)
  AND ($comentions OR type(r) <> 'CO_MENTIONED')
RETURN DISTINCT a.id AS source, r.id AS edge, type(r) AS type, b.id AS target, b.name AS name, r.independent_sources AS sources, r.first_reported AS earliest
ORDER BY sources DESC, edge, source, target
LIMIT $limit;
