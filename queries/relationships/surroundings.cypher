// name: surroundings
// title: Neighbours of entities, ranked
// description: Entities that are joined to the given ones by a relation or a co-mention, the best attested first.
// param: ids STRINGS required ids of the entities
// param: relations STRINGS default= only over these types of edge
// param: least INT default=1 only edges with so many independent texts
// param: limit INT default=2000 most rows
// column: target STRING
// column: sources INT
// column: articles INT
// shape: table
// example: ids=ann-lee-1f2e relations=LEADS,OWNS least=2

MATCH (s:Entity)-[r:CO_MENTIONED|CITES|WITHIN|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(o:Entity)
WHERE s.id IN $ids AND (size($relations) = 0 OR type(r) IN $relations) AND coalesce(r.independent_sources, 1) >= $least
RETURN o.id AS target, max(coalesce(r.independent_sources, 1)) AS sources, max(coalesce(r.articles, 1)) AS articles
ORDER BY sources DESC, articles DESC, target
LIMIT $limit;
