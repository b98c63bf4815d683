// name: place_company
// title: Places that stand beside an entity
// description: How many of the articles that mention an entity mention each place, the most first.
// param: id STRING required id of the entity
// param: articles STRINGS default= only these articles, by their ids
// param: since DATE default= only articles of this day or later
// param: until DATE default= only articles of this day or earlier
// param: limit INT default=2000 most rows
// column: place STRING
// column: articles INT
// column: sources INT
// shape: table
// example: id=ann-lee-1f2e

MATCH (e:Entity {id: $id})<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(l:Entity)
WHERE l.id <> $id AND l.kind = 'Place' AND (size($articles) = 0 OR a.id IN $articles)
  AND ($since = '' OR a.published >= $since) AND ($until = '' OR left(a.published, size($until)) <= $until)
RETURN l.id AS place, count(DISTINCT a.id) AS articles, count(DISTINCT a.origin) AS sources
ORDER BY articles DESC, place
LIMIT $limit;
