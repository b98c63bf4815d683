// name: corroboration
// title: How well events are corroborated
// description: Events of an entity by the number of independent texts that report them: corroborated, only
// description: copied, or single.
// param: id STRING required id of the entity
// param: least INT default=1 fewest independent texts
// param: limit INT default=100 most rows
// column: event STRING
// column: summary STRING
// column: texts INT
// column: outlets INT
// column: articles INT
// column: standing STRING
// shape: table
// example: id=ann-lee-1f2e least=2

MATCH (e:Entity {id: $id})-[:TOOK_PART]->(v:Event)<-[:REPORTS]-(a:Article)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
WITH v, count(DISTINCT a.origin) AS texts, count(DISTINCT s.id) AS outlets, count(DISTINCT a.id) AS articles
WHERE texts >= $least
RETURN v.id AS event, v.summary AS summary, texts, outlets, articles,
  CASE WHEN texts > 1 THEN 'corroborated' WHEN articles > 1 THEN 'copied' ELSE 'single' END AS standing
ORDER BY texts DESC, articles DESC, event
LIMIT $limit;
