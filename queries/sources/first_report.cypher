// name: first_report
// title: Who reported it first
// description: The articles that report an event or print a quotation, in order of publication, the undated
// description: last.
// param: id STRING required id of the event or quotation
// param: limit INT default=100 most rows
// column: published DATE
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: origin STRING
// column: start INT
// column: stop INT
// shape: timeline
// example: id=v-4b1d77aa

MATCH (x:Event|Quote {id: $id})<-[r:REPORTS]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
RETURN a.published AS published, a.id AS article, a.title AS title, s.name AS publisher, a.origin AS origin,
  r.start AS start, r.stop AS stop
ORDER BY published, article, publisher
LIMIT $limit;
