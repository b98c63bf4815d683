// name: outlets
// title: Outlets
// description: Every outlet with its articles, how many texts of its own are among them, and the period.
// param: limit INT default=100 most rows
// column: source STRING
// column: name STRING
// column: reliability STRING
// column: articles INT
// column: texts INT
// column: first_published DATE
// column: last_published DATE
// shape: table
// example: limit=20

MATCH (s:Source)<-[:PUBLISHED_BY]-(a:Article)
RETURN s.id AS source, s.name AS name, s.reliability AS reliability, count(DISTINCT a.id) AS articles,
  count(DISTINCT a.origin) AS texts, min(a.published) AS first_published, max(a.published) AS last_published
ORDER BY articles DESC, source
LIMIT $limit;
