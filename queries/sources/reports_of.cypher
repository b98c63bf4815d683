// name: reports_of
// title: Who reports an event or prints a quotation
// description: Every article that reports an event or prints a quotation, in order of publication, with its own
// description: claim of time and status, and the text that it is a copy of; the undated last.
// param: id STRING required id of the event or quotation
// param: limit INT default=100 most rows
// column: published DATE
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: origin STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: alleged_by STRING
// column: start INT
// column: stop INT
// column: edge STRING
// shape: timeline
// example: id=v-4b1d77aa

MATCH (x:Event|Quote {id: $id})<-[r:REPORTS]-(a:Article)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
RETURN a.published AS published, a.id AS article, a.title AS title, s.name AS publisher, a.origin AS origin,
  r.earliest AS earliest, r.latest AS latest, r.precision AS precision, r.status AS status, r.alleged_by AS alleged_by,
  r.start AS start, r.stop AS stop, r.id AS edge
ORDER BY published, article, publisher
LIMIT $limit;
