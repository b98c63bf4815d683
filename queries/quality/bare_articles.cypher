// name: bare_articles
// title: Articles nothing was found in
// description: Articles that report no event and print no quotation.
// param: limit INT default=100 most rows
// column: article STRING
// column: title STRING
// column: published DATE
// column: words INT
// shape: table
// example: limit=20

MATCH (a:Article)
WHERE NOT EXISTS { MATCH (a)-[:REPORTS]->(:Event) } AND NOT EXISTS { MATCH (a)-[:REPORTS]->(:Quote) }
RETURN a.id AS article, a.title AS title, a.published AS published, a.words AS words
ORDER BY words DESC, article
LIMIT $limit;
