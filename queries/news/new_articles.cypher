// name: new_articles
// title: Articles published since
// description: Articles from a day on, the newest first, with the text each is a copy of.
// param: since DATE required the first day
// param: limit INT default=200 most rows
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: published DATE
// column: origin STRING
// shape: timeline
// example: since=2024-03-01

MATCH (a:Article)-[:PUBLISHED_BY]->(s:Source)
WHERE a.published >= $since
RETURN a.id AS article, a.title AS title, s.name AS publisher, a.published AS published, a.origin AS origin
ORDER BY published DESC, article, publisher
LIMIT $limit;
