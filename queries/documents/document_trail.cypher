// name: document_trail
// title: Trail of a document
// description: The articles that cite a document, in order: who had it first and who took it up.
// param: id STRING required id of the document
// param: limit INT default=100 most rows
// column: published DATE
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: origin STRING
// column: start INT
// column: stop INT
// shape: timeline
// example: id=audit-report-2b7e

MATCH (d:Entity {id: $id})<-[c:CITES]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
RETURN a.published AS published, a.id AS article, a.title AS title, s.name AS publisher, a.origin AS origin,
  c.start AS start, c.stop AS stop
ORDER BY published, article, publisher
LIMIT $limit;
