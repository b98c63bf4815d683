// name: silent_speakers
// title: Mentioned but never quoted
// description: People an outlet writes about, or all outlets, who are never quoted anywhere.
// param: source STRING default= id of the outlet
// param: limit INT default=100 most rows
// column: person STRING
// column: name STRING
// column: articles INT
// shape: table
// example: source=daily-herald-88aa

MATCH (s:Source)<-[:PUBLISHED_BY]-(a:Article)-[:MENTIONS]->(e:Entity)
WHERE ($source = '' OR s.id = $source) AND e.kind = 'Person' AND NOT EXISTS { MATCH (e)-[:SAID]->(:Quote) }
RETURN e.id AS person, e.name AS name, count(DISTINCT a.id) AS articles
ORDER BY articles DESC, person
LIMIT $limit;
