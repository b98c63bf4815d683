// name: articles_by_id
// title: Several articles by their ids
// description: What is known of the given articles, with the outlet and the text each is a copy of; in order of
// description: publication, the undated last.
// param: ids STRINGS required ids of articles
// param: limit INT default=1000 most rows
// column: published DATE
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: origin STRING
// shape: timeline
// example: ids=

MATCH (a:Article)
WHERE a.id IN $ids
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
RETURN a.published AS published, a.id AS article, a.title AS title, s.name AS publisher, a.origin AS origin
ORDER BY published, article, publisher
LIMIT $limit;
