// name: how_many_neighbours
// title: How many neighbours entities have
// description: How many entities the given ones are joined to by a relation or a co-mention.
// param: ids STRINGS required ids of the entities
// param: relations STRINGS default= only over these types of edge
// param: least INT default=1 only edges with so many independent texts
// param: limit INT default=1 most rows
// column: neighbours INT
// shape: scalar
// example: ids=ann-lee-1f2e

MATCH (s:Entity)-[r:CO_MENTIONED|CITES|WITHIN|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(o:Entity)
WHERE s.id IN $ids AND (size($relations) = 0 OR type(r) IN $relations)
  AND coalesce(r.independent_sources, 1) >= $least
RETURN count(DISTINCT o.id) AS neighbours
ORDER BY neighbours
LIMIT $limit;
