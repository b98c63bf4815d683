// name: common_neighbours
// title: Whom two entities have in common
// description: Entities that are joined to both, by a relation or a co-mention, least known first.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: hub INT default=1000000 leave out entities in more articles
// param: limit INT default=100 most rows
// column: other STRING
// column: name STRING
// column: kind STRING
// column: articles INT
// shape: table
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH (a:Entity {id: $a})-[:CO_MENTIONED|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(m:Entity)
WHERE m.articles <= $hub AND m.id <> $a AND m.id <> $b
WITH DISTINCT m
MATCH (m)-[:CO_MENTIONED|SPEAKS_FOR|WORKS_FOR|LEADS|MEMBER_OF|OWNS|PART_OF|FAMILY_OF|REPRESENTS|LOCATED_IN
   |OPPOSES|SUPPORTS|ACCUSES|SUCCEEDS|ISSUED|SIGNED|RECEIVED|REQUESTED|LEAKED|DENIED]-(b:Entity {id: $b})
RETURN DISTINCT m.id AS other, m.name AS name, m.kind AS kind, m.articles AS articles
ORDER BY articles, other
LIMIT $limit;
