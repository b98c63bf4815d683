// name: article_copies
// title: The same text elsewhere
// description: Articles that print the same text, or nearly, as another one: copies of one origin, the earliest
// description: first.
// param: origin STRING required id of the article that is the origin
// param: limit INT default=100 most rows
// column: article STRING
// column: title STRING
// column: publisher STRING
// column: published DATE
// shape: table
// example: origin=a-1f2e

MATCH (a:Article {origin: $origin})
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
RETURN a.id AS article, a.title AS title, s.name AS publisher, a.published AS published
ORDER BY published, article, publisher
LIMIT $limit;
