// name: known_by
// title: Known by a date
// description: What had been reported about somebody up to a day, with the times as claimed by then: what is
// description: printed later does not show.
// param: id STRING required id of the entity
// param: until DATE required last day of publication
// param: limit INT default=100 most rows
// column: event STRING
// column: type STRING
// column: summary STRING
// column: known_since DATE
// column: earliest DATE
// column: latest DATE
// column: articles INT
// column: independent_sources INT
// shape: timeline
// example: id=ann-lee-1f2e until=2026-03-01

MATCH (e:Entity {id: $id})-[:TOOK_PART]->(v:Event)<-[r:REPORTS]-(a:Article)
WHERE left(a.published, size($until)) <= $until
RETURN v.id AS event, v.type AS type, v.summary AS summary, min(a.published) AS known_since,
  min(r.earliest) AS earliest, max(r.latest) AS latest,
  count(DISTINCT a.id) AS articles, count(DISTINCT a.origin) AS independent_sources
ORDER BY known_since, event
LIMIT $limit;
