// name: printings
// title: Wordings of quotations
// description: How every article prints the given utterances, the first printing before others.
// param: ids STRINGS required ids of quotes
// param: limit INT default=1000 most rows
// column: quote STRING
// column: article STRING
// column: publisher STRING
// column: published DATE
// column: printed STRING
// column: wording STRING
// column: start INT
// column: stop INT
// shape: table
// example: ids=q-5d41c0ff

MATCH (q:Quote)<-[r:REPORTS]-(a:Article)
WHERE q.id IN $ids
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
RETURN q.id AS quote, a.id AS article, s.name AS publisher, a.published AS published, r.printed AS printed,
  r.wording AS wording, r.start AS start, r.stop AS stop
ORDER BY quote, published, article, publisher
LIMIT $limit;
