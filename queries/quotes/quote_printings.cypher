// name: quote_printings
// title: All printings of a quotation
// description: Every article that prints an utterance, in order, with the place in its text.
// param: id STRING required id of the quotation
// param: limit INT default=100 most rows
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: published DATE
// column: origin STRING
// column: start INT
// column: stop INT
// column: alleged_by STRING
// shape: table
// example: id=q-5d41c0ff

MATCH (q:Quote {id: $id})<-[r:REPORTS]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
RETURN a.id AS article, a.title AS title, s.name AS publisher, a.published AS published, a.origin AS origin,
  r.start AS start, r.stop AS stop, r.alleged_by AS alleged_by
ORDER BY published, article, publisher
LIMIT $limit;
