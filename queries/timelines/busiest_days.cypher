// name: busiest_days
// title: Busiest days
// description: Days on which most dated events of an entity begin.
// param: id STRING required id of the entity
// param: limit INT default=100 most rows
// column: date DATE
// column: events INT
// column: independent_sources INT
// shape: table
// example: id=ann-lee-1f2e

MATCH (e:Entity {id: $id})-[:TOOK_PART]->(v:Event)
WHERE v.precision = 'day' AND v.earliest IS NOT NULL
RETURN left(v.earliest, 10) AS date, count(DISTINCT v.id) AS events, max(v.independent_sources) AS independent_sources
ORDER BY events DESC, date
LIMIT $limit;
