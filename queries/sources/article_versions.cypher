// name: article_versions
// title: Versions of an article
// description: The version that an article revises and the one that revises it.
// param: id STRING required id of the article
// param: limit INT default=100 most rows
// column: relation STRING
// column: article STRING
// column: title STRING
// column: published DATE
// column: version INT
// column: edge STRING
// shape: table
// example: id=a-1f2e

MATCH (a:Article {id: $id})-[r:REVISES]-(b:Article)
RETURN CASE WHEN r.id = 'REVISES(' + a.id + '>' + b.id + ')' THEN 'before' ELSE 'after' END AS relation,
  b.id AS article, b.title AS title, b.published AS published, b.version AS version, r.id AS edge
ORDER BY relation, version, article, edge
LIMIT $limit;
