// name: relations_among
// title: Relations among several entities, with their times
// description: Every relation and co-mention that joins two entities of a set, with when it was true and when it was
// description: reported, the best attested first.
// param: ids STRINGS required ids of the entities
// param: relations STRINGS default= only these types of edge
// param: least INT default=1 only edges with so many independent texts
// param: limit INT default=3000 most rows
// column: source STRING
// column: target STRING
// column: type STRING
// column: detail STRING
// column: articles INT
// column: sources INT
// column: score FLOAT
// column: first_precise DATE
// column: last_precise DATE
// column: first_imprecise DATE
// column: last_imprecise DATE
// column: first_reported DATE
// column: last_reported DATE
// column: edge STRING
// shape: graph
// example: ids=ann-lee-1f2e,city-council-09ab,bo-dahl-77c0

MATCH (a:Entity)-[r:CO_MENTIONED|CITES|WITHIN|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids AND (size($relations) = 0 OR type(r) IN $relations)
  AND coalesce(r.independent_sources, 1) >= $least
RETURN a.id AS source, b.id AS target, type(r) AS type, r.detail AS detail, coalesce(r.articles, 1) AS articles,
  coalesce(r.independent_sources, 1) AS sources, r.extraction_score AS score, r.first_precise AS first_precise,
  r.last_precise AS last_precise, r.first_imprecise AS first_imprecise, r.last_imprecise AS last_imprecise,
  r.first_reported AS first_reported, r.last_reported AS last_reported, r.id AS edge
ORDER BY sources DESC, articles DESC, edge
LIMIT $limit;
