// name: edges_among
// title: Edges among several entities
// description: Every relation and co-mention that joins two entities of a set.
// param: ids STRINGS required ids of the entities
// param: limit INT default=2000 most rows
// column: source STRING
// column: target STRING
// column: type STRING
// column: detail STRING
// column: articles INT
// column: independent_sources INT
// column: article STRING
// column: start INT
// column: stop INT
// column: edge STRING
// shape: graph
// example: ids=ann-lee-1f2e,city-council-09ab,bo-dahl-77c0

MATCH (a:Entity)-[r:CO_MENTIONED|CITES|WITHIN|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids
RETURN a.id AS source, b.id AS target, type(r) AS type, r.detail AS detail, r.articles AS articles,
  r.independent_sources AS independent_sources, r.article AS article, r.start AS start, r.stop AS stop, r.id AS edge
ORDER BY source, target, type, edge
LIMIT $limit;
