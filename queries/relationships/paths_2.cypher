// name: paths_2
// title: Paths of two steps
// description: All ways of two steps from one entity to another over stated relations, shared events,
// description: quotations and documents, none of them through a node twice. Co-mentions do not count.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: hub INT default=200 pass no entity that is in more articles
// param: limit INT default=100 most rows
// column: via1 STRING
// column: name1 STRING
// shape: graph
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH (a:Entity {id: $a})-[:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES]-(n1:Entity|Event|Quote)
WHERE coalesce(n1.articles, 0) <= $hub AND n1.id <> $a AND n1.id <> $b
WITH DISTINCT n1
MATCH (n1)-[r:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES]-(b:Entity {id: $b})
RETURN DISTINCT n1.id AS via1, n1.name AS name1
ORDER BY via1
LIMIT $limit;
