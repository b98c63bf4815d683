// name: paths_4
// title: Paths of four steps
// description: All ways of four steps from one entity to another over stated relations, shared events,
// description: quotations and documents, none of them through a node twice. Co-mentions do not count.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: hub INT default=200 pass no entity that is in more articles
// param: limit INT default=100 most rows
// column: via1 STRING
// column: name1 STRING
// column: via2 STRING
// column: name2 STRING
// column: via3 STRING
// column: name3 STRING
// shape: graph
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH (a:Entity {id: $a})-[:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES]-(n1:Entity|Event|Quote)
WHERE coalesce(n1.articles, 0) <= $hub AND n1.id <> $a AND n1.id <> $b
WITH DISTINCT n1
MATCH (n1)-[:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES]-(n2:Entity|Event|Quote)
WHERE coalesce(n2.articles, 0) <= $hub AND n2.id <> $a AND n2.id <> $b AND n2.id <> n1.id
WITH DISTINCT n1, n2
MATCH (n2)-[:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES]-(n3:Entity|Event|Quote)
WHERE coalesce(n3.articles, 0) <= $hub AND n3.id <> $a AND n3.id <> $b AND n3.id <> n1.id AND n3.id <> n2.id
WITH DISTINCT n1, n2, n3
MATCH (n3)-[r:SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED
   |TOOK_PART|SAID|ABOUT|ADDRESSED_TO|AT_PLACE|CITES]-(b:Entity {id: $b})
RETURN DISTINCT n1.id AS via1, n1.name AS name1,
  n2.id AS via2, n2.name AS name2,
  n3.id AS via3, n3.name AS name3
ORDER BY via1, via2, via3
LIMIT $limit;
