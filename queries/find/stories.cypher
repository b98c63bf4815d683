// name: stories
// title: All stories
// description: Matters that several articles tell of, the largest first.
// param: limit INT default=100 most rows
// column: id STRING
// column: name STRING
// column: label STRING
// column: earliest DATE
// column: latest DATE
// column: articles INT
// shape: table
// example: limit=10

MATCH (t:Story)
RETURN t.id AS id, t.name AS name, t.label AS label, t.earliest AS earliest, t.latest AS latest, t.articles AS articles
ORDER BY articles DESC, id
LIMIT $limit;
