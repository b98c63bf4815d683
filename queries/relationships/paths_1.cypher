// name: paths_1
// title: Paths of one step
// description: Edges that join two entities directly, co-mentions aside.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: limit INT default=100 most rows
// column: edge STRING
// column: type STRING
// shape: graph
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH (a:Entity {id: $a})-[r:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES]-(b:Entity {id: $b})
RETURN DISTINCT r.id AS edge, type(r) AS type
ORDER BY edge
LIMIT $limit;
