// name: neighbours
// title: Neighbours of several entities
// description: Which entities a set of entities is joined to, by a stated relation or a co-mention: for
// description: growing a network outwards.
// param: ids STRINGS required ids of the entities
// param: limit INT default=5000 most rows
// column: source STRING
// column: target STRING
// column: name STRING
// column: kind STRING
// shape: graph
// example: ids=ann-lee-1f2e,city-council-09ab

MATCH (n:Entity)-[:CO_MENTIONED|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(m:Entity)
WHERE n.id IN $ids
RETURN DISTINCT n.id AS source, m.id AS target, m.name AS name, m.kind AS kind
ORDER BY source, target
LIMIT $limit;
