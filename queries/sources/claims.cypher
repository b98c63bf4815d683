// name: claims
// title: What each article claims of an event
// description: Time and status of an event as each article has them, and whose claim it reports: claims that
// description: disagree stand side by side.
// param: id STRING required id of the event
// param: limit INT default=100 most rows
// column: published DATE
// column: article STRING
// column: publisher STRING
// column: earliest DATE
// column: latest DATE
// column: precision STRING
// column: status STRING
// column: alleged_by STRING
// column: start INT
// column: stop INT
// shape: timeline
// example: id=v-4b1d77aa

MATCH (v:Event {id: $id})<-[r:REPORTS]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
RETURN a.published AS published, a.id AS article, s.name AS publisher, r.earliest AS earliest, r.latest AS latest,
  r.precision AS precision, r.status AS status, r.alleged_by AS alleged_by, r.start AS start, r.stop AS stop
ORDER BY published, article, publisher
LIMIT $limit;
