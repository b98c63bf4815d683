// name: unnamed_by_affiliation
// title: Unnamed speakers by affiliation
// description: Utterances of speakers who are only described, gathered by the organisation or country they speak for or
// description: belong to, and by how they are described; those of no known affiliation have no id. How many are said to
// description: speak ("two officials") is null where it is one.
// param: affiliation STRING default= id of the entity they speak for or belong to
// param: limit INT default=100 most rows
// column: affiliation_id STRING
// column: affiliation STRING
// column: speaker STRING
// column: speakers INT
// column: quotes INT
// column: articles INT
// column: first_reported DATE
// column: last_reported DATE
// shape: table
// example: limit=20

MATCH (a:Article)-[:REPORTS]->(q:Quote)
WHERE NOT q.speaker IN ['', 'He', 'It', 'She', 'They', 'We', 'he', 'it', 'she', 'they', 'we', 'who', 'which', 'that']
  AND ($affiliation = '' OR q.speaks_for = $affiliation OR q.affiliation = $affiliation)
  AND NOT EXISTS { MATCH (q)<-[:SAID]-(:Entity) }
OPTIONAL MATCH (o:Entity)
WHERE o.id = q.speaks_for OR (q.speaks_for = '' AND o.id = q.affiliation)
RETURN o.id AS affiliation_id, o.name AS affiliation, q.speaker AS speaker, q.speakers AS speakers,
  count(DISTINCT q.id) AS quotes, count(DISTINCT a.id) AS articles,
  min(q.first_reported) AS first_reported, max(q.first_reported) AS last_reported
ORDER BY affiliation_id, quotes DESC, speaker, speakers
LIMIT $limit;
