// name: subjects_of_speaker
// title: What a speaker talks about
// description: Entities that a speaker's utterances are about, the most frequent first.
// param: id STRING required id of the entity
// param: kind STRING default= only about this kind of entity
// param: limit INT default=100 most rows
// column: about_id STRING
// column: about STRING
// column: kind STRING
// column: quotes INT
// column: first_said DATE
// column: last_said DATE
// shape: table
// example: id=ann-lee-1f2e

MATCH (e:Entity {id: $id})-[:SAID]->(q:Quote)-[:ABOUT]->(t:Entity)
WHERE $kind = '' OR t.kind = $kind
RETURN t.id AS about_id, t.name AS about, t.kind AS kind, count(DISTINCT q.id) AS quotes,
  min(q.said_earliest) AS first_said, max(q.said_latest) AS last_said
ORDER BY quotes DESC, about_id
LIMIT $limit;
