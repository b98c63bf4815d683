// name: top_pairs
// title: Pairs that are mentioned together most
// description: Pairs of entities in the same articles of a period, the most frequent first.
// param: since DATE required first day
// param: until DATE required last day
// param: limit INT default=100 most rows
// column: first STRING
// column: first_name STRING
// column: second STRING
// column: second_name STRING
// column: articles INT
// column: independent_sources INT
// shape: table
// example: since=2026-01 until=2026-03

MATCH (x:Entity)<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(y:Entity)
WHERE a.published >= $since AND left(a.published, size($until)) <= $until AND x.id < y.id
RETURN x.id AS first, x.name AS first_name, y.id AS second, y.name AS second_name,
  count(DISTINCT a.id) AS articles, count(DISTINCT a.origin) AS independent_sources
ORDER BY articles DESC, first, second
LIMIT $limit;
