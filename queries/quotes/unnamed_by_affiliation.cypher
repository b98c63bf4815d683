// name: unnamed_by_affiliation
// title: Unnamed speakers by whom they speak for
// description: Utterances of speakers who are only described, gathered by the organisation or country they speak for
// description: and by how they are described; those that speak for nobody known have no id.
// param: affiliation STRING default= id of the entity they speak for
// param: limit INT default=100 most rows
// column: affiliation_id STRING
// column: affiliation STRING
// column: speaker STRING
// column: quotes INT
// column: articles INT
// column: first_reported DATE
// column: last_reported DATE
// shape: table
// example: limit=20

MATCH (a:Article)-[:REPORTS]->(q:Quote)
WHERE NOT q.speaker IN ['', 'He', 'It', 'She', 'They', 'We', 'he', 'it', 'she', 'they', 'we', 'who', 'which', 'that']
  AND ($affiliation = '' OR q.speaks_for = $affiliation)
  AND NOT EXISTS { MATCH (q)<-[:SAID]-(:Entity) }
OPTIONAL MATCH (o:Entity)
WHERE o.id = q.speaks_for
RETURN o.id AS affiliation_id, o.name AS affiliation, q.speaker AS speaker,
  count(DISTINCT q.id) AS quotes, count(DISTINCT a.id) AS articles,
  min(q.first_reported) AS first_reported, max(q.first_reported) AS last_reported
ORDER BY affiliation_id, quotes DESC, speaker
LIMIT $limit;
