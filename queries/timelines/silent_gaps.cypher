// name: silent_gaps
// title: Gaps in the coverage
// description: Stretches without any article that mentions an entity, the longest first. Days are counted from
// description: 1970-01-01.
// param: id STRING required id of the entity
// param: gap INT default=30 fewest days
// param: limit INT default=100 most rows
// column: last_day INT
// column: next_day INT
// column: days INT
// shape: table
// example: id=ann-lee-1f2e gap=60

MATCH (e:Entity {id: $id})<-[:MENTIONS]-(a:Article)
WHERE a.day IS NOT NULL
WITH collect(DISTINCT a.day) AS reported
UNWIND reported AS d
UNWIND reported AS n
WITH d, n
WHERE n > d
WITH d, min(n) AS following
WHERE following - d >= $gap
RETURN d AS last_day, following AS next_day, following - d AS days
ORDER BY days DESC, last_day
LIMIT $limit;
