// name: comention_months
// title: Months that mention both
// description: How many articles of each month mention two entities together. Articles without a date are left
// description: out.
// param: a STRING required id of the first entity
// param: b STRING required id of the second entity
// param: limit INT default=100 most rows
// column: month STRING
// column: articles INT
// column: independent_sources INT
// shape: table
// example: a=ann-lee-1f2e b=bo-dahl-77c0

MATCH (x:Entity {id: $a})<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(y:Entity {id: $b})
WHERE $a <> $b AND a.published IS NOT NULL
RETURN left(a.published, 7) AS month, count(DISTINCT a.id) AS articles, count(DISTINCT a.origin) AS independent_sources
ORDER BY month
LIMIT $limit;
