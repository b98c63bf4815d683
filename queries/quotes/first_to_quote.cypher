// name: first_to_quote
// title: Who had the quotation first
// description: For each utterance of a speaker the article and outlet that printed it first; equal days are
// description: all shown.
// param: id STRING required id of the entity
// param: limit INT default=100 most rows
// column: quote STRING
// column: text STRING
// column: published DATE
// column: article STRING
// column: publisher STRING
// column: printings INT
// shape: table
// example: id=ann-lee-1f2e

MATCH (e:Entity {id: $id})-[:SAID]->(q:Quote)<-[:REPORTS]-(a:Article)
WITH q, min(a.published) AS first_day, count(DISTINCT a.id) AS printings
MATCH (q)<-[:REPORTS]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
WHERE a.published = first_day
RETURN q.id AS quote, q.text AS text, a.published AS published, a.id AS article, s.name AS publisher, printings
ORDER BY published, quote, article, publisher
LIMIT $limit;
