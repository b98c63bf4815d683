// name: articles_with_all
// title: Articles that mention all of them
// description: Articles in which every one of several entities is mentioned, the newest first.
// param: ids STRINGS required ids of the entities, each once
// param: limit INT default=100 most rows
// column: article STRING
// column: title STRING
// column: published DATE
// column: origin STRING
// shape: table
// example: ids=ann-lee-1f2e,city-council-09ab

MATCH (a:Article)-[:MENTIONS]->(e:Entity)
WHERE e.id IN $ids
WITH a, count(DISTINCT e.id) AS found
WHERE found = size($ids)
RETURN a.id AS article, a.title AS title, a.published AS published, a.origin AS origin
ORDER BY coalesce(published, '') DESC, article
LIMIT $limit;
