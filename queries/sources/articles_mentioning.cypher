// name: articles_mentioning
// title: Articles that mention an entity
// description: Every article that mentions somebody or something, in order: who had it first and who took it up.
// param: id STRING required id of the entity
// param: limit INT default=100 most rows
// column: published DATE
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: origin STRING
// column: times INT
// column: start INT
// column: stop INT
// shape: timeline
// example: id=audit-report-2b7e

MATCH (d:Entity {id: $id})<-[m:MENTIONS]-(a:Article)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
RETURN a.published AS published, a.id AS article, a.title AS title, s.name AS publisher, a.origin AS origin,
  m.times AS times, m.start AS start, m.stop AS stop
ORDER BY published, article, publisher
LIMIT $limit;
