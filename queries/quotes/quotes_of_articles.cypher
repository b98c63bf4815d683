// name: quotes_of_articles
// title: Utterances that articles report
// description: What the given articles quote, each with the first of them that does.
// param: ids STRINGS required ids of articles
// param: limit INT default=1000 most rows
// column: id STRING
// column: text STRING
// column: speaker STRING
// column: independent_sources INT
// column: article STRING
// column: start INT
// column: stop INT
// column: publisher STRING
// column: published DATE
// shape: table
// example: ids=a1,a2

MATCH (s:Source)<-[:PUBLISHED_BY]-(a:Article)-[r:REPORTS]->(q:Quote)
WHERE a.id IN $ids AND q.text <> ''
RETURN q.id AS id, q.text AS text, q.speaker AS speaker, q.independent_sources AS independent_sources,
  a.id AS article, r.start AS start, r.stop AS stop, s.name AS publisher, a.published AS published
ORDER BY published, id, article
LIMIT $limit;
